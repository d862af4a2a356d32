"""Draw the demo town's photographs: `python -m demo.draw [fragment.yml …]`, from the project's root."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from .job import Entry, draw, entries, faults
from .sheet import contact_sheet

WORKERS = 2


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.draw", description=__doc__)
    parser.add_argument("fragments", nargs="*", type=Path, help="lists of photographs (all of demo/fotos when none)")
    parser.add_argument("--again", action="store_true", help="draw files that exist too")
    parser.add_argument("--sheet", type=Path, metavar="OUT.png", help="draw a contact sheet of all scenes instead")
    parser.add_argument("--seed", type=int, default=1, help="seed of the contact sheet")
    return parser.parse_args()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _run(root: Path, work: list[Entry]) -> None:
    begun, total = time.monotonic(), 0
    with ProcessPoolExecutor(WORKERS) as pool:
        waiting = {pool.submit(draw, root, entry): str(entry["archivo"]) for entry in work}
        for done, future in enumerate(as_completed(waiting), 1):
            total += future.result()
            left = (time.monotonic() - begun) / done * (len(work) - done)
            _say(f"{done}/{len(work)}  {total / 1e6:.1f} MB  {left:.0f} s left  {waiting[future]}")


def main() -> int:
    """0 when everything asked for is drawn; 1 when an entry cannot be."""
    args, root = _arguments(), Path.cwd()
    if args.sheet:
        contact_sheet(args.sheet, WORKERS, args.seed)
        return 0
    listed = entries(args.fragments or sorted((root / "demo" / "fotos").glob("*.yml")))
    wrong = faults(listed)
    for line in wrong:
        _say(line)
    if wrong:
        return 1
    work = list(
        {str(e["archivo"]): e for e in listed if args.again or not (root / str(e["archivo"])).exists()}.values()
    )
    _run(root, work)
    _say(f"{len(work)} drawn, {len(listed) - len(work)} there already")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

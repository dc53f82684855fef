"""Files as git keeps them: the bytes of `REV:path`."""

from __future__ import annotations

import os
import re

from yomitime.errors import UnreadableError, YomitimeError, reason
from yomitime.files import MAX_BYTES, too_large
from yomitime.git._run import run
from yomitime.model import Message
from yomitime.patterns import pattern

# Braces may hold colons: HEAD@{10:00}. Possessive, so that there is one way to match.
_NAME = pattern(r"((?:[^:{]|\{[^}]*+\})++):(.+)", re.DOTALL)


def split(name: str) -> tuple[str, str] | None:
    """`REV:path` → revision and path; None for all else."""
    found = _NAME.fullmatch(name)
    return (found[1], found[2]) if found else None


def read(revision: str, path: str, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes that a file has in a revision of the git repository around the current folder.

    `path` is relative to the current folder, as names of files are; where there is none, to the root of the repository, as git
    has it. Raises `UnreadableError`, with the reason: no git, no repository, no such revision, no such file in it, a folder,
    more than `max_bytes`.
    """
    name = f"{revision}:{path}"
    if "\0" in name:
        raise UnreadableError(reason(ValueError()), name)
    if _git(name, "rev-parse", "--git-dir") is None:
        raise UnreadableError(
            Message("the current folder is in no git repository", "現在のフォルダーは git リポジトリの中にありません"),
            name,
        )
    # No revision begins with a hyphen; what does would be read as an option.
    if revision.startswith("-") or _git(name, "rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}") is None:
        raise UnreadableError(
            Message(f"git knows no revision {revision!r}", f"「{revision}」というリビジョンはありません"), name
        )
    for place in (os.path.join(".", path), path):  # noqa: PTH118 (Path would drop the dot)
        blob = f"{revision}:{place}"
        kind = _git(name, "cat-file", "-t", blob)
        if kind == b"blob\n":
            if int(_git(name, "cat-file", "-s", blob) or 0) > max_bytes:
                raise too_large(name, max_bytes)
            # Plumbing rather than `git show`: no textconv, no colours, no listing of folders, whatever the settings.
            return _git(name, "cat-file", "blob", blob) or b""
        if kind is not None:
            raise UnreadableError(Message("is a folder", "フォルダーです"), name)
    raise UnreadableError(
        Message(f"there is no {path!r} in that revision", f"そのリビジョンに「{path}」はありません"), name
    )


def _git(name: str, *arguments: str) -> bytes | None:
    """What git prints in the current folder; None when it says no. Raises `UnreadableError` for that name where it cannot be asked."""
    try:
        return run(os.curdir, *arguments)
    except YomitimeError as error:
        raise UnreadableError(error.message, name) from error

"""Which files git says have changed, and which commit they are of. Nothing of a file's name or of a revision is ever read as an option."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from yomitime.errors import YomitimeError
from yomitime.git._run import run
from yomitime.model import Message


def changed_since(revision: str, paths: Iterable[str]) -> frozenset[str]:
    """Real paths of the files that differ from `revision` in the work trees that `paths` lie in, untracked ones too.

    Raises `YomitimeError` without git, outside a work tree, and for an unknown revision.
    """
    changed: set[str] = set()
    for top in {_top(path) for path in paths}:
        commit = run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if commit is None:
            raise YomitimeError(
                Message(
                    f"git knows no revision «{revision}» here (a shallow clone may lack it: fetch it; actions/checkout does with fetch-depth: 0)",
                    f"git のリビジョン「{revision}」が見つかりません（shallow clone なら fetch してください。actions/checkout では fetch-depth: 0）",
                )
            )
        # Names as git stores them, from the top; deleted files are nothing to read.
        diff = ("diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d")
        for arguments in ((*diff, commit.decode().strip(), "--"), ("ls-files", "-z", "--others", "--exclude-standard")):
            names = run(top, *arguments)
            if names is None:
                raise YomitimeError(Message("git cannot list what has changed", "git が変更の一覧を出せません"), top)
            changed.update(os.path.realpath(f"{top}/{os.fsdecode(name)}") for name in names.split(b"\0") if name)
    return frozenset(changed)


def head(paths: Iterable[str], apart: str) -> str:
    """The commit whose files these are, with `-dirty` where any under `paths` differs from it or is untracked, but for `apart`.

    Empty without git or a commit, outside a work tree, and where `paths` lie in several.
    """
    if shutil.which("git") is None:
        return ""
    places = [os.path.realpath(path) for path in paths]
    tops = {run(_folder(place), "rev-parse", "--show-toplevel") for place in places}
    top = tops.pop()
    if top is None or tops:
        return ""
    folder = os.fsdecode(top.removesuffix(b"\n"))
    commit = run(folder, "rev-parse", "--verify", "--quiet", "HEAD")
    if commit is None:
        return ""
    status = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *places)
    changed = run(folder, "--literal-pathspecs", *status)
    # What git cannot compare is not said to be as it was committed.
    names = [b""] if changed is None else [entry[3:] for entry in changed.split(b"\0") if entry]
    differs = any(os.path.realpath(f"{folder}/{os.fsdecode(name)}") != os.path.realpath(apart) for name in names)
    return commit.decode().strip() + ("-dirty" if differs else "")


def _folder(path: str) -> str:
    return path if Path(path).is_dir() else str(Path(path).absolute().parent)


def _top(path: str) -> str:
    found = run(_folder(path), "rev-parse", "--show-toplevel")
    if found is None:
        raise YomitimeError(Message("is not in a git work tree", "git の作業ツリーにありません"), path)
    return os.fsdecode(found.removesuffix(b"\n"))

"""Which files git says have changed. Runs git; nothing of a file's name or of a revision is ever read as an option."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from yomitime.errors import YomitimeError
from yomitime.model import Message


def changed_since(revision: str, paths: Iterable[str]) -> frozenset[str]:
    """Real paths of the files that differ from `revision` in the work trees that `paths` lie in, untracked ones too.

    Raises `YomitimeError` without git, outside a work tree, and for an unknown revision.
    """
    changed: set[str] = set()
    for top in {_top(path) for path in paths}:
        commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if commit is None:
            raise YomitimeError(
                Message(
                    f"git knows no revision «{revision}» here (a shallow clone may lack it: fetch it)",
                    f"git のリビジョン「{revision}」が見つかりません（shallow clone なら fetch してください）",
                )
            )
        # Names as git stores them, from the top; deleted files are nothing to read.
        diff = ("diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d")
        for arguments in ((*diff, commit.decode().strip(), "--"), ("ls-files", "-z", "--others", "--exclude-standard")):
            names = _git(top, *arguments)
            if names is None:
                raise YomitimeError(Message("git cannot list what has changed", "git が変更の一覧を出せません"), top)
            changed.update(os.path.realpath(f"{top}/{os.fsdecode(name)}") for name in names.split(b"\0") if name)
    return frozenset(changed)


def _top(path: str) -> str:
    folder = Path(path) if Path(path).is_dir() else Path(path).absolute().parent
    found = _git(str(folder), "rev-parse", "--show-toplevel")
    if found is None:
        raise YomitimeError(Message("is not in a git work tree", "git の作業ツリーにありません"), path)
    return os.fsdecode(found.removesuffix(b"\n"))


def _git(folder: str, *arguments: str) -> bytes | None:
    """What git prints; None when it says no."""
    try:
        done = subprocess.run(
            ["git", "-C", folder, "-c", "core.fsmonitor=false", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
        )
    except ValueError:  # a NUL in the revision
        return None
    except OSError:
        raise YomitimeError(
            Message(
                "--changed-since needs git, which cannot be run",
                "--changed-since には git が必要ですが、実行できません",
            )
        ) from None
    if b"dubious ownership" in done.stderr:
        raise YomitimeError(
            Message(
                "git does not trust this repository, which belongs to somebody else (see git's safe.directory)",
                "所有者が異なるリポジトリのため、git が拒否しました（git の safe.directory を参照）",
            ),
            folder,
        )
    return done.stdout if done.returncode == 0 else None

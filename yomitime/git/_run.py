"""git itself. It waits for nobody, and no setting of the user's changes what it prints."""

from __future__ import annotations

import os
import subprocess

from yomitime.errors import YomitimeError
from yomitime.model import Message


def run(folder: str, *arguments: str) -> bytes | None:
    """What git prints in that folder; None when it says no.

    Raises `YomitimeError` where it cannot be run, or refuses a repository that is somebody else's.
    """
    try:
        done = subprocess.run(
            ["git", "-C", folder, "-c", "core.fsmonitor=false", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
        )
    except ValueError:  # a NUL in an argument
        return None
    except OSError:
        raise YomitimeError(
            Message("git is needed for this, and cannot be run", "git が必要ですが、実行できません")
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

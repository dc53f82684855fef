"""Paths as text: which file a path means, whatever the spelling."""

# Paths stay the strings that they were given as; Path would rewrite them (`./a`, `a//b`).
# ruff: noqa: PTH100, PTH118

from __future__ import annotations

import os
from pathlib import Path


def absolute(path: str) -> str:
    """The whole path, without `..`: up to the last one links are resolved, as the system does, and those behind it stay."""
    parts = Path(path).parts
    if os.pardir not in parts:
        return os.path.abspath(path)
    behind = len(parts) - parts[::-1].index(os.pardir)
    return os.path.join(os.path.realpath(os.path.join(*parts[:behind])), *parts[behind:])


def work_tree(folder: str) -> str | None:
    """The root of the repository that an absolute folder lies in: the nearest one upwards with a `.git`; None outside of any."""
    place = Path(folder)
    return next((str(above) for above in (place, *place.parents) if os.path.lexists(above / ".git")), None)


def relative(path: str, folder: str) -> str:
    """The path as patterns see it that are relative to `folder` ("": the current one)."""
    return os.path.relpath(absolute(path), absolute(folder))

"""Paths as GitHub knows them: from the root of the work tree."""

from __future__ import annotations

import os.path
from pathlib import PurePath

from yomitime.formats import Context


def from_root(path: str, context: Context) -> str:
    """The path from the root of the work tree; as it was found where the context has no root, or it lies outside."""
    if not context.root or path == "-":
        return path
    whole = PurePath(os.path.normpath(PurePath(context.start, path)))
    return whole.relative_to(context.root).as_posix() if whole.is_relative_to(context.root) else path

"""A page of text made by rich, which aligns full-width characters: written into memory, handed out as text."""

from __future__ import annotations

import io

from rich.console import Console

from yomitime.formats import Context

NARROW = 60
"""Columns below which a name beside numbers would be cut to pieces: rows are lines of text there."""


def console(context: Context, width: int | None = None) -> Console:
    """A console that takes what is said literally, with colours where the context has them; as wide as the context says."""
    return Console(
        file=io.StringIO(),
        width=width or context.width,
        force_terminal=context.color,
        no_color=not context.color,
        color_system="standard" if context.color else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )


def written(page: Console) -> str:
    """What was printed there, without the blanks at the ends of lines with which rich pads cells."""
    assert isinstance(page.file, io.StringIO)
    return "\n".join(line.rstrip() for line in page.file.getvalue().split("\n"))

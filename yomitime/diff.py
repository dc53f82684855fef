"""The difference of two texts, as `patch` and `git apply` read it."""

from __future__ import annotations

import difflib

from yomitime.patterns import pattern

_LINE = pattern(r"[^\n]*\n|[^\n]+")
MOST = 2000
"""Lines from the first change to the last in which `difflib`, whose time can grow with their cube, looks for what is alike."""


def unified(before: str, after: str, path: str) -> str:
    """A unified diff; empty where the texts are the same. Lines end in LF; a CR before it belongs to the line."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    is_long = max(len(old), len(new)) - head - tail > MOST
    if is_long:  # as if each line were changed
        new[head : len(new) - tail] = [f"\0{line}" for line in new[head : len(new) - tail]]
    name = path.removeprefix("./").lstrip("/")
    lines = difflib.unified_diff(old, new, f"a/{name}", f"b/{name}")
    whole = (line.replace("\0", "", 1) if is_long and line.startswith("+\0") else line for line in lines)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in whole)


def _alike(old: list[str], new: list[str]) -> int:
    """How many lines at the beginning are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (before, after) in pairs if before != after), min(len(old), len(new)))

"""The difference of two texts that differ in one place, as `patch` and `git apply` read it. Linear, however long they are."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_CONTEXT = 3


def unified(before: str, after: str, path: str) -> str:
    """A unified diff of one hunk; empty where the texts are the same. Lines end in LF; a CR before it belongs to the line."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    least = min(len(old), len(new))
    head = next((index for index in range(least) if old[index] != new[index]), least)
    tail = next((index for index in range(least - head) if old[-1 - index] != new[-1 - index]), least - head)
    if head == len(old) == len(new):
        return ""
    start, end = max(0, head - _CONTEXT), max(0, tail - _CONTEXT)
    lines = [
        *(" " + line for line in old[start:head]),
        *("-" + line for line in old[head : len(old) - tail]),
        *("+" + line for line in new[head : len(new) - tail]),
        *(" " + line for line in old[len(old) - tail : len(old) - end]),
    ]
    name = path.removeprefix("./").lstrip("/")
    spans = " ".join(
        f"{sign}{start + bool(length - end - start)},{length - end - start}"
        for sign, length in (("-", len(old)), ("+", len(new)))
    )
    whole = [line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines]
    return f"--- a/{name}\n+++ b/{name}\n@@ {spans} @@\n" + "".join(whole)

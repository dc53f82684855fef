"""Block rule for display math."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from yomitime.patterns import pattern
from yomitime.prose import tex
from yomitime.prose.state import line_of

_MATH_ENDS = {"$$": "$$", "\\[": "\\]", "\\\\[": "\\\\]"}
# What MathJax renders without dollars; Goldmark makes one backslash of two.
_ENVIRONMENT = pattern(r"(\\\\?)begin(\{(?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?\})")


def math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Display math between `$$` and `$$`, `\\[` and `\\]`, `\\begin{align}` and its end, that begins and ends a line. Never unclosed."""
    pos = state.bMarks[start] + state.tShift[start]
    if state.src[pos : pos + 1] not in {"$", "\\"} or state.is_code_block(start):
        return False
    opener = next((mark for mark in ("$$", "\\\\[", "\\[") if state.src.startswith(mark, pos)), "")
    closer = _MATH_ENDS.get(opener, "")
    if environment := _ENVIRONMENT.match(state.src, pos):
        opener, closer = environment[0], f"{environment[1]}end{environment[2]}"
    if not opener:
        return False
    last = _math_end(state, start, end, opener, closer)
    first = line_of(state, start)[len(opener) :]
    if last < 0 or (opener == "\\[" and last == start and not tex.is_formula(first[: first.index(closer)])):
        return False
    if not silent:
        body = (
            [first, *state.getLines(start + 1, last + 1, state.blkIndent, False).split("\n")]
            if last > start
            else [first]
        )
        token = state.push("math_block", "math", 0)
        text = "\n".join(body).rstrip()
        token.content = text[: text.rindex(closer)].rstrip()
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _math_end(state: StateBlock, start: int, end: int, opener: str, closer: str) -> int:
    """The line with the closer at its end; -1 without one. Where a search gave up is remembered, so that no line is searched twice."""
    first = line_of(state, start)[len(opener) :].rstrip()
    if closer in first:
        return start if first.index(closer) == len(first) - len(closer) and first != closer else -1
    failed: dict[tuple[str, int], tuple[int, int]] = state.env.setdefault("unclosed_math", {})
    begun, stopped = failed.get((closer, state.blkIndent), (0, 0))
    if begun <= start < stopped:
        return -1
    line = start + 1
    while line < end:
        text = line_of(state, line).rstrip()
        if (not text and closer != "$$") or state.sCount[line] < state.blkIndent:
            break
        if closer in text:
            if text.endswith(closer):
                return line
            break
        line += 1
    failed[closer, state.blkIndent] = start, line
    return -1

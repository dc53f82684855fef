"""Block rule for the boxes of Python-Markdown and MkDocs, whose body is indented.

The plugin of mdit-py-plugins knows neither tabs (`=== "Python"`) nor when a paragraph merely begins with `!!!`.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from yomitime.patterns import pattern
from yomitime.prose.marks import has_japanese
from yomitime.prose.state import line_of

_INDENT = 4
_OPENER = pattern(
    r"""(?:!!!|\?\?\?\+?)[ \t]*[A-Za-z][A-Za-z0-9_-]*+(?P<rest>(?:[ \t][^"]*+)?+)(?:"(?P<title>.*)")?[ \t]*$"""
    r"""|(?:===[!+]{0,2}|\?\?\?\+?)[ \t]+"(?P<tab>.+)"[ \t]*$"""
)


def admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`!!! note "title"`, `??? note`, `???+ note`, `=== "title"`: the title, then Markdown that is indented by four.

    Without anything indented under it a line opens a box only where it has a type and a title.
    """
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(("!!!", "???", "==="), pos) or state.is_code_block(start):
        return False
    match = _OPENER.match(line_of(state, start))
    if not match:
        return False
    indent = state.sCount[start] + _INDENT
    last = _last_line(state, start, end, indent)
    if last == start and not match["title"]:
        return False
    if not silent:
        _push(state, _title(match), start, last + 1, indent)
    return True


def _last_line(state: StateBlock, start: int, end: int, indent: int) -> int:
    """The last line of text that is indented under the opener; the opener without one."""
    last = start
    for line in range(start + 1, end):
        if not state.isEmpty(line):
            if state.sCount[line] < indent:
                break
            last = line
    return last


def _title(match: re.Match[str]) -> str:
    title = match["tab"] or match["title"]
    if title is not None:
        return title
    # Words without quotation marks are classes to Python-Markdown; other tools take them for the title.
    return match["rest"] if has_japanese(match["rest"]) else ""


def _push(state: StateBlock, title: str, start: int, end: int, indent: int) -> None:
    state.push("admonition_open", "div", 1)
    if title.strip():
        token = state.push("inline", "", 0)
        token.map, token.content, token.children = [start, start + 1], title.strip(), []
    line_max, state.lineMax = state.lineMax, end
    margin, state.blkIndent = state.blkIndent, indent
    state.md.block.tokenize(state, start + 1, end)
    state.lineMax, state.blkIndent = line_max, margin
    state.push("admonition_close", "div", -1)
    state.line = end

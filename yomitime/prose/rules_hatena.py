"""Block rules for Hatena's notation beside Markdown."""

from __future__ import annotations

from bisect import bisect_right

from markdown_it.rules_block import StateBlock

from yomitime.patterns import pattern
from yomitime.prose.state import add_paragraph, line_of

_PRE = pattern(r">\|[\w.+#/-]*\|?$")
_QUOTE = pattern(r">(?:https?://[^\s>]*)?>\s*$")
_ITEM = pattern(r"[ \t]*([-+])[ \t]+\S")
_NESTED = pattern(r"(?:-{2,3}|\+{2,3})[ \t]+(?=\S)")
_HEADING = pattern(r"(\*{2,3})[ \t]+(?=[^\s*])((?:(?!\*\*).)+)$")


def hatena_pre(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Hatena's `>|ruby|` … `||<` and `>||` … `||<`, `>|` … `|<`: code."""
    pos = state.bMarks[start]
    if not state.src.startswith(">|", pos) or not _PRE.match(line_of(state, start).rstrip()):
        return False
    mark = "|<" if line_of(state, start).rstrip() == ">|" else "||<"
    last = _closing_line(state, mark, start, end)
    if last < 0:
        return False
    if not silent:
        token = state.push("fence", "code", 0)
        token.content = state.getLines(start + 1, last, 0, True)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def hatena_quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Hatena's `>>` … `<<`: a quotation."""
    pos = state.bMarks[start]
    if state.src[pos : pos + 1] != ">" or not _QUOTE.match(line_of(state, start)):
        return False
    last = _closing_line(state, "<<", start, end)
    if last < 0:
        return False
    if not silent:
        state.push("blockquote_open", "blockquote", 1)
        line_max, state.lineMax = state.lineMax, last
        state.md.block.tokenize(state, start + 1, last)
        state.lineMax = line_max
        state.push("blockquote_close", "blockquote", -1)
        state.line = last + 1
    return True


def hatena_items(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Hatena's `-- item` and `++ item` right under an item. To Markdown such lines would go on with that item's text."""
    pos = state.bMarks[start] + state.tShift[start]
    mark = state.src[pos : pos + 1]
    if mark not in {"-", "+"} or not start or state.is_code_block(start):
        return False
    above = _ITEM.match(state.src, state.bMarks[start - 1], state.eMarks[start - 1])
    if not above or above[1] != mark or not _NESTED.match(line_of(state, start)):
        return False
    line = start
    while not silent and line < end:
        text = line_of(state, line)
        nested = _NESTED.match(text)
        if not nested or text[0] != mark:
            break
        state.push("list_item_open", "li", 1)
        add_paragraph(state, text[nested.end() :], line, line + 1)
        state.push("list_item_close", "li", -1)
        line += 1
        state.line = line
    return True


def hatena_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Hatena's `** heading` and `*** heading`, which Markdown has no other reading for."""
    match = _HEADING.match(line_of(state, start).rstrip()) if state.src[state.bMarks[start]] == "*" else None
    if not match:
        return False
    if not silent:
        tag = f"h{len(match[1]) + 2}"
        state.push("heading_open", tag, 1)
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = match[2], [start, start + 1], []
        state.push("heading_close", tag, -1)
        state.line = start + 1
    return True


def hatena_more(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Hatena's `====` or `=====` after a blank line: from there on the front page shows no more."""
    if silent or (start and not state.isEmpty(start - 1)) or line_of(state, start).rstrip() not in {"====", "====="}:
        return False
    state.line = start + 1
    return True


def _closing_line(state: StateBlock, mark: str, start: int, end: int) -> int:
    lines = _lines_equal(state, mark)
    at = bisect_right(lines, start)
    return lines[at] if at < len(lines) and lines[at] < end else -1


def _lines_equal(state: StateBlock, mark: str) -> list[int]:
    """The numbers of all lines that consist of `mark`, found once for a source."""
    found: dict[str, list[int]] = state.env.setdefault("mark_lines", {})
    if mark not in found:
        found[mark] = [i for i, line in enumerate(state.src.split("\n")) if line.rstrip() == mark]
    return found[mark]

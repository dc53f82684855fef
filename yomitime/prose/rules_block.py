"""Block rules of markdown-it-py that CommonMark and GFM need here: quicker or closer to what engines render; those of dialects have files of their own."""

from __future__ import annotations

import re

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import html_block as commonmark_html_block
from markdown_it.rules_block import paragraph as commonmark_paragraph

from yomitime.patterns import pattern
from yomitime.prose.state import add_paragraph, line_of

_DEEP = 90
_DELIMITERS = pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = pattern(r"(?<!\\)\|")
_ABBREVIATION = pattern(r"\*\[[^\[\]]+\]:(?:\s|$)")
_REFERENCE = pattern(
    r"""\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)([ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_REFERENCE_TITLE = pattern(r"""[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$""")
_MARKDOWN_INSIDE = pattern(r"""<[A-Za-z][^<>]*\smarkdown\s*=\s*["']?(?:1|block|span)[^<>]*>\s*$""")
_RAW_ENDS = {"<pre": "</pre", "<script": "</script", "<style": "</style", "<textarea": "</textarea", "<!--": "-->"}
_FENCE_OR_RAW = pattern(
    r"^[ \t>]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?P<blank>^[ \t>]*$)|</?(?:pre|script|style|textarea)\b|<!--|-->",
    re.M | re.I,
)
"""A fence, the end of a block of HTML, and what begins and ends HTML in which nothing is Markdown to any engine."""
_PAST_BLANKS = pattern(r"<(?:!--|\?|![A-Z\[]|(?:script|pre|style|textarea)(?=[\s>]|$))", re.I)


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Nested deeper than anyone writes: the rest of the container is one paragraph. markdown-it would drop it unsaid."""
    if silent or state.level < _DEEP:
        return False
    add_paragraph(state, state.getLines(start, end, 0, False), start, end)
    state.line = end
    return True


def lazy_enough(state: StateBlock, _start: int, _end: int, silent: bool) -> bool:
    """Ends a quotation's search for lines without `>` when a whole source has had far more of them than lines.

    markdown-it looks for such lines as far as they go and again after each quotation that turns out not to want them.
    """
    if not silent or state.parentType != "blockquote":
        return False
    state.env["lazy_lines"] = seen = state.env.get("lazy_lines", 0) + 1
    return bool(seen > 1000 + state.lineMax)


def plain(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line between blank ones that begins with no ASCII character: a paragraph, whatever the other rules are.

    Most of Japanese prose is such lines, and some twenty rules need not be asked about each of them.
    """
    line = start
    # At the top one call takes all such lines in a row: nothing is between them that anyone wants to know of.
    while _is_plain(state, line, end, silent) and (line == start or not state.level):
        text = line_of(state, line)
        if not text.isspace():  # a line of ideographic spaces is blank to a reader
            token = state.push("inline", "", 0)
            token.map, token.content, token.children = [line, line + 1], text.strip(" \t\r\n"), []
        state.line = line + 1
        line = state.line + state.isEmpty(state.line)
    return line > start


def _is_plain(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if silent or line >= end or state.isEmpty(line):
        return False
    first = state.src[state.bMarks[line] + state.tShift[line]]
    if first.isspace() and line_of(state, line).isspace():
        return True
    if first.isascii() or state.is_code_block(line) or not state.isEmpty(line + 1):
        return False
    # A blank line may stand between a term and its definition.
    after = line + 2
    return after >= end or not state.src.startswith((":", "~"), state.bMarks[after] + state.tShift[after])


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, whose first line keeps its ideographic space as the others do: markdown-it takes it for a blank."""
    first = line_of(state, start)
    commonmark_paragraph(state, start, end, silent)
    if first[:1].isspace():
        state.tokens[-2].content = first[: len(first) - len(first.lstrip())] + state.tokens[-2].content
    return True


def abbreviation(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """kramdown's `*[HTML]: Hyper Text Markup Language`: a tooltip, not text."""
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("*[", pos) or not _ABBREVIATION.match(line_of(state, start)):
        return False
    if not silent:
        state.line = start + 1
    return True


def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A link's definition on one line, its title maybe on the next. markdown-it's rule reads all that follows each time."""
    if silent or state.src[state.bMarks[start] + state.tShift[start]] != "[" or state.is_code_block(start):
        return False
    match = _REFERENCE.match(line_of(state, start))
    if not match:
        return False
    state.line = start + 1
    if not match[3] and state.line < end and state.sCount[state.line] >= state.blkIndent:
        state.line += bool(_REFERENCE_TITLE.match(line_of(state, state.line)))
    label = normalizeReference(match[1])
    state.env.setdefault("references", {}).setdefault(label, {"href": match[2], "title": ""})
    return True


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, and kramdown's `<div markdown="1">`: that tag's line alone is HTML, Markdown follows."""
    pos = state.bMarks[start] + state.tShift[start]
    if state.src[pos : pos + 1] != "<":
        return False
    line = line_of(state, start)
    if "markdown" in line and not state.is_code_block(start) and _MARKDOWN_INSIDE.match(line):
        if not silent:
            token = state.push("html_block", "", 0)
            token.content = line + "\n"
            token.map = [start, start + 1]
            state.line = start + 1
        return True
    if not silent and state.blkIndent and _PAST_BLANKS.match(line):
        # markdown-it-py lets a blank line end a comment or a <pre> in an item, as CommonMark does not.
        for number in range(start + 1, end):
            if state.isEmpty(number):
                state.sCount[number] = state.blkIndent
            elif state.sCount[number] < state.blkIndent:
                break
    if not silent and not _PAST_BLANKS.match(line):
        end = _first_fence(state, start, end)
    return commonmark_html_block(state, start, end, silent)


def _first_fence(state: StateBlock, start: int, end: int) -> int:
    """The line of fenced code that stands right under a line of the HTML that begins on line `start`; else `end`.

    CommonMark would show the fences and begin code at the closing one. Many engines see them; where one doesn't, the author has
    put a blank line between.
    """
    pos, line, raw = state.bMarks[start] + state.tShift[start], start, ""
    for found in _FENCE_OR_RAW.finditer(state.src, pos, state.eMarks[end - 1]):
        line, pos = line + state.src.count("\n", pos, found.start()), found.start()
        fence, tag = found["fence"], found[0].lower()
        if found["blank"] is not None:
            break
        if not fence:
            raw = "" if tag == _RAW_ENDS.get(raw) else raw or (tag if tag in _RAW_ENDS else "")
        elif not raw and not state.is_code_block(line) and _is_closed(state, fence, line, end):
            return line
    return end


def _is_closed(state: StateBlock, fence: str, opener: int, end: int) -> bool:
    """Whether the fence on that line has its closing one before line `end` and the end of the container around."""
    unclosed: dict[str, int] = state.env.setdefault("unclosed_fences", {})
    if opener < unclosed.get(fence, 0):
        return False
    for line in range(opener + 1, end):
        text = line_of(state, line).rstrip()
        if text and state.sCount[line] < state.blkIndent:
            end = line
            break
        if text.startswith(fence) and not text.strip(fence[0]) and not state.is_code_block(line):
            return True
    unclosed[fence] = end
    return False


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A GFM table; only cells that are written make tokens, so that no wide header multiplies with many rows."""
    if start + 2 > end or state.sCount[start + 1] < state.blkIndent:
        return False
    pos = state.bMarks[start + 1] + state.tShift[start + 1]
    if state.src[pos : pos + 1] not in {"|", "-", ":"} or state.is_code_block(start) or state.is_code_block(start + 1):
        return False
    delimiters = line_of(state, start + 1)
    if not _DELIMITERS.match(delimiters) or ("|" not in delimiters and ":" not in delimiters):
        return False
    header = line_of(state, start)
    columns = len(_cells(delimiters))
    if "|" not in header or len(_cells(header)) != columns:
        return False
    if silent:
        return True
    _row(state, header, columns, start)
    line = start + 2
    parent, state.parentType = state.parentType, "table"
    ending = state.md.block.ruler.getRules("blockquote")
    while line < end and state.sCount[line] >= state.blkIndent and not state.is_code_block(line):
        text = line_of(state, line)
        if not text.strip() or any(rule(state, line, end, True) for rule in ending):
            break
        _row(state, text, columns, line)
        line += 1
    state.parentType = parent
    state.line = line
    return True


def _row(state: StateBlock, text: str, columns: int, line: int) -> None:
    for cell in _cells(text)[:columns]:
        if cell.strip():
            add_paragraph(state, cell.replace("\\|", "|"), line, line + 1, "cell")


def _cells(text: str) -> list[str]:
    cells = _BAR.split(text.strip())
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells

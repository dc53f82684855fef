"""Block rules of markdown-it-py for what Japanese blogs write beyond CommonMark."""

from __future__ import annotations

import re
from bisect import bisect_right

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import html_block as commonmark_html_block
from markdown_it.rules_block import paragraph as commonmark_paragraph

from yomitime.prose import tex
from yomitime.prose.notation import ATTRIBUTE_LIST
from yomitime.prose.state import line_of

_DEEP = 90
_CONTAINER = re.compile(
    rf"(:{{3,}})[ \t]*(?:([A-Za-z][\w-]*)(?:#[\w-]+)?(?![^\s\[{{:])(.*)|({ATTRIBUTE_LIST.pattern})[ \t:]*)?$"
)
_TAB = re.compile(r"@tab(?::active)?[ \t]+(.*?)(?:#[\w-]+)?$")
# GROWI's lists of pages and files, VuePress' other files: a page's reader sees what they stand for.
_FOR_OTHERS = re.compile(r"(?:\$(?:lsx?|refs?|refimg|refsimg|gallery|attachments)|@include)\(.*\)[ \t]*$")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_TITLE = re.compile(r"""title\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_STYLE_WORDS = re.compile(r"(?:(?:alert|info|warn|warning|message|open|success|danger)(?=\s|$)\s*)+")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")
_ABBREVIATION = re.compile(r"\*\[[^\[\]]+\]:(?:\s|$)")
_SNIPPET = re.compile(
    r"<<<[ \t]*(?:[@~./][^\s{\[]*|[^\s<{\[]+\.[A-Za-z]\w*)(?:#[\w-]+)?[ \t]*(?:\{[^{}]*\})?[ \t]*(?:\[[^\[\]]*\])?[ \t]*$"
)
_REFERENCE = re.compile(
    r"""\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)([ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_REFERENCE_TITLE = re.compile(r"""[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$""")
_MARKDOWN_INSIDE = re.compile(r"""<[A-Za-z][^<>]*\smarkdown\s*=\s*["']?(?:1|block|span)[^<>]*>\s*$""")
_PAST_BLANKS = re.compile(r"<(?:!--|\?|![A-Z\[]|(?:script|pre|style|textarea)(?=[\s>]|$))", re.I)
_HATENA_PRE = re.compile(r">\|[\w.+#/-]*\|?$")
_HATENA_QUOTE = re.compile(r">(?:https?://[^\s>]*)?>\s*$")
_HATENA_ITEM = re.compile(r"[ \t]*([-+])[ \t]+\S")
_HATENA_NESTED = re.compile(r"(?:-{2,3}|\+{2,3})[ \t]+(?=\S)")
_MATH_ENDS = {"$$": "$$", "\\[": "\\]", "\\\\[": "\\\\]"}
# What MathJax renders without dollars; Goldmark makes one backslash of two.
_ENVIRONMENT = re.compile(r"(\\\\?)begin(\{(?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?\})")
_HATENA_HEADING = re.compile(r"(\*{2,3})[ \t]+(?=[^\s*])((?:(?!\*\*).)+)$")


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Nested deeper than anyone writes: the rest of the container is one paragraph. markdown-it would drop it unsaid."""
    if silent or state.level < _DEEP:
        return False
    _paragraph(state, state.getLines(start, end, 0, False), start, end)
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


def _paragraph(state: StateBlock, content: str, start: int, end: int, kind: str = "paragraph") -> None:
    for type_, nesting in ((f"{kind}_open", 1), ("inline", 0), (f"{kind}_close", -1)):
        token = state.push(type_, "p", nesting)  # type: ignore[arg-type]
        token.map = [start, end]
        if not nesting:
            token.content = content.strip(" \t\r\n")
            token.children = []


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, whose first line keeps its ideographic space as the others do: markdown-it takes it for a blank."""
    first = line_of(state, start)
    commonmark_paragraph(state, start, end, silent)
    if first[:1].isspace():
        state.tokens[-2].content = first[: len(first) - len(first.lstrip())] + state.tokens[-2].content
    return True


def container(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line such as `:::message` or `:::`. Openers and closers aren't paired: what stands between is Markdown as ever."""
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", pos) or state.is_code_block(start):
        return False
    match = _CONTAINER.match(line_of(state, start))
    if not match:
        return False
    if not silent:
        state.line = start + 1
        if (match[2] or "").endswith("tabs"):
            state.env["tabs"] = True
        title = _container_title(match[3] or match[4] or "")
        if title:
            _paragraph(state, title, start, start + 1)
    return True


def tab(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """`@tab title#id` in the `::: tabs` of VuePress."""
    match = (
        _TAB.match(line_of(state, start).rstrip()) if state.env.get("tabs") and not state.is_code_block(start) else None
    )
    if not match:
        return False
    if not silent:
        _paragraph(state, match[1], start, start + 1)
        state.line = start + 1
    return True


def for_others(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that stands for other pages or files, such as `$lsx(/page)` and `@include(./a.md)`."""
    pos = state.bMarks[start] + state.tShift[start]
    if state.src[pos : pos + 1] not in {"$", "@"} or state.is_code_block(start):
        return False
    if not _FOR_OTHERS.match(line_of(state, start)):
        return False
    if not silent:
        state.line = start + 1
    return True


def _container_title(rest: str) -> str:
    given = _TITLE.search(rest)
    rest = _ATTRIBUTES.sub("", rest).strip(" \t:")
    if given:
        return given[1] or given[2] or ""
    if rest.startswith("[") and "]" in rest:
        return rest[1 : rest.rindex("]")]
    return _STYLE_WORDS.sub("", rest, count=1) if _STYLE_WORDS.match(rest) else rest


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


def _lines_equal(state: StateBlock, mark: str) -> list[int]:
    """The numbers of all lines that consist of `mark`, found once for a source."""
    found: dict[str, list[int]] = state.env.setdefault("mark_lines", {})
    if mark not in found:
        found[mark] = [i for i, line in enumerate(state.src.split("\n")) if line.rstrip() == mark]
    return found[mark]


def _closing_line(state: StateBlock, mark: str, start: int, end: int) -> int:
    lines = _lines_equal(state, mark)
    at = bisect_right(lines, start)
    return lines[at] if at < len(lines) and lines[at] < end else -1


def hatena_pre(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Hatena's `>|ruby|` … `||<` and `>||` … `||<`, `>|` … `|<`: code."""
    pos = state.bMarks[start]
    if not state.src.startswith(">|", pos) or not _HATENA_PRE.match(line_of(state, start).rstrip()):
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
    if state.src[pos : pos + 1] != ">" or not _HATENA_QUOTE.match(line_of(state, start)):
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
    above = _HATENA_ITEM.match(state.src, state.bMarks[start - 1], state.eMarks[start - 1])
    if not above or above[1] != mark or not _HATENA_NESTED.match(line_of(state, start)):
        return False
    line = start
    while not silent and line < end:
        text = line_of(state, line)
        nested = _HATENA_NESTED.match(text)
        if not nested or text[0] != mark:
            break
        state.push("list_item_open", "li", 1)
        _paragraph(state, text[nested.end() :], line, line + 1)
        state.push("list_item_close", "li", -1)
        line += 1
        state.line = line
    return True


def hatena_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Hatena's `** heading` and `*** heading`, which Markdown has no other reading for."""
    match = _HATENA_HEADING.match(line_of(state, start).rstrip()) if state.src[state.bMarks[start]] == "*" else None
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


def snippet(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """VitePress's `<<< @/a.js#region{1,2} [title]`: code from a file."""
    pos = state.bMarks[start] + state.tShift[start]
    if silent or not state.src.startswith("<<<", pos) or not _SNIPPET.match(line_of(state, start)):
        return False
    state.line = start + 1
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
    return commonmark_html_block(state, start, end, silent)


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
            _paragraph(state, cell.replace("\\|", "|"), line, line + 1, "cell")


def _cells(text: str) -> list[str]:
    cells = _BAR.split(text.strip())
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells

"""kramdown's blocks of HTML: an element is HTML to its end tag, over blank lines, and right behind it Markdown goes on.

CommonMark's end at a blank line, and there alone. https://kramdown.gettalong.org/syntax.html#html-blocks
"""

from __future__ import annotations

from bisect import bisect_right

from markdown_it.rules_block import StateBlock

from yomitime.patterns import pattern
from yomitime.prose.rules_block import html_block
from yomitime.prose.tags import VOID, Tags, find_close

_TAG = pattern(r"<(/?)([A-Za-z][\w.-]*)(?=[\s/>])")
_SPANS = frozenset(
    (
        "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
        "ruby samp select small span strong sub sup tt u var"
    ).split()
)
"""Elements that stand in paragraphs; every other one is a block."""

_MARKDOWN_INSIDE = pattern(r"""\smarkdown\s*=\s*["']?(?:1|block|span)\b""")
_FENCE = pattern(r"(?<=\n)[ \t]*(?:```|~~~)")


def kramdown_html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A row of elements, the rest of whose last line is Markdown.

    CommonMark's rule reads what stands in lists and quotations, and what kramdown would make a mess of, so that its author would
    have seen to it: an element that is never closed (all the rest of the post) or that holds fenced code (shown with its fences).
    """
    src, pos = state.src, state.bMarks[start] + state.tShift[start]
    if src[pos : pos + 1] != "<" or state.is_code_block(start):
        return False
    tag = _TAG.match(src, pos)
    if tag and tag[2].lower() in _SPANS:
        return False
    if state.level:
        return html_block(state, start, end, silent)
    if "html_ends" not in state.env:
        state.env["html_ends"] = html_ends(src)
    ends: dict[int, int] = state.env["html_ends"]
    if pos not in ends:
        return html_block(state, start, end, silent)
    if silent:
        # A comment within a line parts no paragraph.
        return tag is not None or src.find("\n", pos, ends[pos]) >= 0
    after = rest = pos
    while rest in ends:
        after = rest = ends[rest]
        while src.startswith((" ", "\t"), rest):
            rest += 1
    line = start + src.count("\n", pos, after)
    token = state.push("html_block", "", 0)
    token.content, token.map = src[pos:after] + "\n", [start, line + 1]
    if rest < state.eMarks[line]:
        state.bMarks[line], state.tShift[line], state.sCount[line] = rest, 0, 0
        state.line = line
    else:
        state.line = line + 1
    return True


def html_ends(source: str) -> dict[int, int]:
    """Where each block of HTML ends, by the offset at which it begins; without those that CommonMark's rule reads.

    A start tag's block ends behind its end tag, or before that behind the tag of an element whose content is Markdown; that of
    an end tag or a comment with itself. Linear in time: one pass, the open elements of each name on a stack.
    """
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    markdown: list[int] = []
    fences = [match.start() for match in _FENCE.finditer(source)]
    unclosed: set[str] = set()
    tags = Tags(source)
    pos = 0
    while (start := source.find("<", pos)) >= 0:
        end = tags.end(start)
        pos = max(end, start + 1)
        tag = _TAG.match(source, start)
        if end < 0 or not tag:
            if source.startswith("<!--", start) and source.endswith("-->", start, pos):
                ends[start] = end
            continue
        name = tag[2].lower()
        if name in _SPANS:
            continue
        if tag[1]:
            ends[start] = end
            if stack := opened.get(name):
                opener = stack.pop()
                inside = bisect_right(markdown, opener)
                close = markdown[inside] if inside < len(markdown) else end
                if bisect_right(fences, opener) == bisect_right(fences, close):
                    ends[opener] = close
        elif name in VOID or source[end - 2] == "/":
            ends[start] = end
        elif _MARKDOWN_INSIDE.search(source, start, end):
            ends[start] = end
            markdown.append(end)
            opened.setdefault(name, []).append(start)
        else:
            opened.setdefault(name, []).append(start)
            if name in {"script", "style"} and name not in unclosed:
                # What stands in them is no tag.
                if (close := find_close(source, name, end)) < 0:
                    unclosed.add(name)
                pos = max(close, pos)
    return ends

"""Rewriting Markdown source before it is parsed, outside code: what template engines and MDX do.

Code is fenced code, indented code, code spans and the content of `<pre>`, `<code>`, `<script>`, `<style>` and comments: a
tag in there is an example, not a tag.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from yomitime.patterns import pattern

_CODE = r"(?P<fence>^[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?:`{3,}(?=[^`\n]*$)|~{3,}))|(?P<ticks>`+)"
TITLE = r"[ \t]{0,8}(?:tab|timeline|node)[ \t]"
"""What begins, behind `<!--`, a comment that Hexo's themes read as a title."""
REST_OF_LINE = pattern(r"[ \t]*(?:\n|\Z)")
"""Nothing, to the end of a line."""
_HELD_RAW = "pre|code|script|style|textarea"
_HELD_RAW += "|" + _HELD_RAW.upper()  # <Code> is a component
_ELEMENT = rf"|(?P<element><(?-i:{_HELD_RAW})(?=[\s>])|<!--(?!{TITLE}))"
_INDENTED = r"|(?P<indented>(?:(?<=\n\n)|\A)(?: {4}|\t))"
_INDENTED_RUN = pattern(r"(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n)+")
_MARGIN = pattern(r"^(?! {1,3}\S)\S[^\n]*", re.M)
_LIST = pattern(r"[-*+][ \t]|[0-9]{1,9}[.)][ \t]|\[\^|:[ \t]|(?:!!!|\?\?\?\+?|===)[ \t]")

Rewrite = Callable[[re.Match[str]], tuple[str, int] | None]
"""Given a match of the opener: what stands for the piece and where it ends; None leaves the opener as text."""


class Finder:
    """`str.find` for a source that is read from left to right: the same text is never searched twice for one needle."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._next: dict[str, int] = {}

    def find(self, needle: str, pos: int) -> int:
        """The offset of the next needle at or after `pos`, -1 without one."""
        known = self._next.get(needle, -2)
        if known != -1 and known < pos:
            known = self._next[needle] = self._source.find(needle, pos)
        return known


def outside_code(
    source: str,
    opener: str,
    rewrite: Rewrite,
    *,
    markdown: bool = True,
    indented: bool = True,
    is_text: Callable[[int], bool] = lambda offset: False,
) -> str:
    """The source with every piece that `rewrite` takes replaced, from left to right, code left alone.

    `opener` is a regular expression without named groups; where `markdown` is false only elements are code. `is_text` says of the
    offset of an indented line, when it is reached, whether it is no code there.
    """
    alternatives = (_CODE + _ELEMENT if markdown else _ELEMENT[1:]) + (_INDENTED if markdown and indented else "")
    pattern = re.compile(f"{alternatives}|(?:{opener})", re.M | re.I)
    code = _Code(source)
    out: list[str] = []
    copied = pos = 0
    while match := pattern.search(source, pos):
        if match.lastgroup:
            is_code = match.lastgroup != "indented" or not is_text(match.start())
            pos = max(code.end(match), match.end()) if is_code else match.end()
            continue
        done = rewrite(match)
        if done is None:
            pos = match.end()
            continue
        out += (source[copied : match.start()], done[0])
        copied = pos = done[1]
    return "".join((*out, source[copied:])) if out else source


class _Code:
    """Where a piece of code that a match begins ends."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._finder = Finder(source)
        self._dead_ticks: dict[int, int] = {}
        self._absent: set[str] = set()
        self._margin = self._margin_pos = 0
        self._listed = False

    def end(self, match: re.Match[str]) -> int:
        """The offset after the code, or that of the match's end where it begins none."""
        if match.lastgroup == "fence":
            return self._fence(match)
        if match.lastgroup == "ticks":
            return self._ticks(match)
        if match.lastgroup == "element":
            return self._element(match)
        return self._indented(match)

    def _fence(self, match: re.Match[str]) -> int:
        run = match[0].lstrip(" \t>-*+0123456789.)")
        close = re.compile(rf"^[ \t>]*{run[0]}{{{len(run)},}}[ \t]*$", re.M)
        end = close.search(self._source, self._source.find("\n", match.end()) + 1 or len(self._source))
        return end.end() if end else len(self._source)

    def _ticks(self, match: re.Match[str]) -> int:
        length = len(match[0])
        paragraph = self._finder.find("\n\n", match.end())
        limit = paragraph if paragraph >= 0 else len(self._source)
        if self._dead_ticks.get(length, -1) >= match.end():
            return match.end()
        close = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(self._source, match.end(), limit)
        if close:
            return close.end()
        self._dead_ticks[length] = limit
        return match.end()

    def _element(self, match: re.Match[str]) -> int:
        closer = "-->" if match[0] == "<!--" else f"</{match[0][1:].lower()}"
        if closer in self._absent:
            return match.end()
        end = re.compile(closer, re.I).search(self._source, match.end())
        if not end:
            self._absent.add(closer)
        return end.end() if end else match.end()

    def _indented(self, match: re.Match[str]) -> int:
        for margin in _MARGIN.finditer(self._source, self._margin_pos, match.start()):
            self._listed = bool(_LIST.match(margin[0]))
        self._margin_pos = match.start()
        run = _INDENTED_RUN.match(self._source, match.start())
        return run.end() if run and not self._listed else match.end()

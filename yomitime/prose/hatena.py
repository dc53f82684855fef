"""Hatena's brackets in running text, of Markdown or of the HTML in it: photographs, cards, links with a title, formulas."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from yomitime.patterns import pattern

OPENER = pattern(r"\[(?:https?://|f:id:|asin:|isbn:|tex:|g:|id:|:contents)")
_TITLE = pattern(r":title=(.*?)(?::bookmark)?\Z", re.S)
_OPTION = pattern(r":(?:embed|cite|title|bookmark|image|barcode|movie|plain|twitter|detail)\b")
_ALT = pattern(r":alt=([^:\]]*)")
_BRACKETS = pattern(r"[\[\]]")
_DEEPEST = 8
_LONGEST = 2000


class Found(NamedTuple):
    """What a bracket is to the reader (`gap`: nothing but the line breaks of its source), what is seen of it, and its end."""

    kind: Literal["hatena_image", "math", "text", "gap"]
    content: str
    end: int


def match(text: str, pos: int, end: int) -> Found | None:
    """`[https://…:embed:cite]`, `[https://…:title=表題]`, `[f:id:…:plain:alt=…]`, `[tex: …]`, `[asin:…:detail]` at `pos`, if it is one."""
    if not OPENER.match(text, pos, end):
        return None
    close = _closing_bracket(text, pos, min(end, pos + _LONGEST))
    if close < 0 or text[close + 1 : close + 2] in {"(", "["}:
        return None
    content = text[pos + 1 : close]
    close += 1
    if content.startswith("tex:"):
        return Found("math", content[4:], close)
    if content.startswith("f:id:"):
        alt = _ALT.search(content)
        # Where its author wrote none, Hatena gives the photograph this text.
        return Found("hatena_image", alt[1] if alt else content, close)
    if title := _TITLE.search(content):
        return Found("text", title[1], close)
    if content.startswith("http") and not _OPTION.search(content):
        return None
    return Found("gap", "\n" * content.count("\n"), close)


def _closing_bracket(text: str, pos: int, maximum: int) -> int:
    depth = 0
    for bracket in _BRACKETS.finditer(text, pos, maximum):
        depth += 1 if bracket[0] == "[" else -1
        if not depth:
            return bracket.start()
        if depth > _DEEPEST:
            break
    return -1

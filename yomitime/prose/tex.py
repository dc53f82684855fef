"""TeX in running text, of Markdown or of HTML: one word of the sentence."""

from __future__ import annotations

from yomitime.patterns import pattern
from yomitime.prose.marks import has_japanese

_BRACKETS = pattern(r"\\\\?\(([^\n]{1,500}?)\\\\?\)")
_CODE = pattern(r"\$`([^`\n]{1,1000})`\$")
_ESCAPE = pattern(r"\\[!-/:-@\[\]^-`{-~]")
_SIGN = pattern(r"[\\^_=+]")
_WORDS = pattern(r"\\(?:text|mbox|textbf|textrm|mathrm|operatorname|tag|label)\s?\{[^{}]*\}")
_OPENER = pattern(r"\\?\$|\\\\?\(")


def match(text: str, pos: int, end: int) -> tuple[str, int] | None:
    """The content and the end of `$x$`, `$$x$$`, `` $`x`$ `` or `\\(x\\)` at `pos`, None where there is none.

    Japanese outside `\\text{…}` makes it text: `$100から$200`.
    """
    if text[pos] == "\\":
        return _match_brackets(text, pos, end)
    if text[pos] != "$":
        return None
    if code := _CODE.match(text, pos, end):
        return code[1], code.end()
    mark = "$$" if text.startswith("$$", pos) else "$"
    start = pos + len(mark)
    close = text.find(mark, start, end)
    while close > 0 and text[close - 1] == "\\":
        close = text.find(mark, close + 1, end)
    if close <= start:
        return None
    content = text[start:close]
    after = text[close + len(mark) : close + len(mark) + 1]
    if mark == "$" and (content[0].isspace() or content[-1].isspace() or (after.isascii() and after.isalnum())):
        return None
    return None if "`" in content or "</" in content or _is_prose(content) else (content, close + len(mark))


def _match_brackets(text: str, pos: int, end: int) -> tuple[str, int] | None:
    found = _BRACKETS.match(text, pos, end) if text[pos + 1 : pos + 2] in {"(", "\\"} else None
    return (found[1], found.end()) if found and is_formula(found[1]) else None


def is_formula(content: str) -> bool:
    """Whether what stands between `\\(` and `\\)` or `\\[` and `\\]` is TeX: an escaped bracket of Markdown opens so too.

    What is escaped in that is no sign of TeX (`\\(Start\\-Job\\)`), nor is a shortcode (`\\[caption id="1"\\]`).
    """
    return not _is_prose(content) and '="' not in content and _SIGN.search(_ESCAPE.sub("", content)) is not None


def _is_prose(content: str) -> bool:
    return has_japanese(content) and has_japanese(_WORDS.sub("", content))


def to_words(text: str) -> str:
    """The text with each piece of TeX as the word ` x `; the number of line breaks is unchanged."""
    out: list[str] = []
    copied = pos = 0
    while opener := _OPENER.search(text, pos):
        pos = opener.end()
        if opener[0] != "\\$" and (found := match(text, opener.start(), len(text))):
            out += (text[copied : opener.start()], word(found[0]))
            copied = pos = found[1]
    return "".join((*out, text[copied:]))


def word(content: str) -> str:
    """What stands for TeX in the sentence around it, with the line breaks of its source."""
    return " x " + "\n" * content.count("\n")

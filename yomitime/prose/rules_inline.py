"""Inline rules of markdown-it-py: what Japanese blogs write beyond CommonMark, and faster or linear forms of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from types import SimpleNamespace
from typing import Any

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    emphasis,
    escape,
    image,
    link,
    newline,
    strikethrough,
)
from markdown_it.rules_inline.backticks import backtick

from yomitime.prose.marks import JAPANESE

_TEXT = re.compile(r"[^\n!$&*<>@\[\\\]^_`~]+")
_SIZE = re.compile(r"=[0-9]{0,5}%?x[0-9]{0,5}%?(?=[ \t]*\))")
_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE = r"""\s+[A-Za-z_:@#][\w:.@#\[\]-]*(?:\s*=\s*(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*"))?"""
_TAG = re.compile(rf"<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>")
_ESCAPE_MATH = re.compile(r"\\\\?\(([^\n]{1,500}?)\\\\?\)")
_CODE_MATH = re.compile(r"\$`([^`\n]{1,1000})`\$")
_WORDS_IN_MATH = re.compile(r"\\(?:text|mbox|textbf|textrm|mathrm|operatorname|tag|label)\s?\{[^{}]*\}")
_HATENA = re.compile(r"\[(?:https?://|f:id:|asin:|isbn:|tex:|g:|id:|:contents)")
_HATENA_TITLE = re.compile(r":title=(.*?)(?::bookmark)?\Z", re.S)
_HATENA_OPTION = re.compile(r":(?:embed|cite|title|bookmark|image|barcode|movie|plain)\b")
_EMBED = re.compile(r"@\[[\w-]{0,30}\]\([^()\s]{0,2000}\)")
_TARGET_MARK = re.compile(r"[\x00-\x20()]|\\[!-/:-@\[-`{-~]")
_DEEPEST_TARGET = 32
_DEEPEST_TEX = 8
_BRACKETS = re.compile(r"[\[\]]")


def text(state: StateInline, silent: bool) -> bool:
    """Characters that no rule begins with, all at once."""
    match = _TEXT.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.pending += match[0]
    state.pos = match.end()
    return True


def keeping_lines(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule, followed by a token for line breaks that it took and gave nothing for (in a link's target, in code)."""

    def kept(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and state.src.find("\n", start, state.pos) >= 0:
            lost = state.src.count("\n", start, state.pos) - sum(
                (token.type in {"softbreak", "hardbreak"}) + token.content.count("\n")
                for token in state.tokens[before:]
            )
            if lost > 0:
                state.push("gap", "", 0).content = "\n" * lost
        return True

    return kept


def link_label(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N803
    """The offset of the `]` that closes the label opened at `start`, or -1: markdown-it's helper in linear time.

    One walk learns the ends of all brackets that it passes, so no stretch of text is walked again from each of them.
    """
    ends: dict[tuple[int, bool], int] = state.__dict__.setdefault("label_ends", {})
    if (start, disableNested) in ends:
        return ends[start, disableNested]
    if start > state.__dict__.setdefault("last_bracket", state.src.rfind("]")):
        return -1
    before, state.pos = state.pos, start + 1
    open_brackets = [start]
    while open_brackets and state.pos < state.posMax:
        marker, at = state.src[state.pos], state.pos
        if marker == "]":
            ends[open_brackets.pop(), disableNested] = at
            state.pos += 1
            continue
        state.md.inline.skipToken(state)
        if marker == "[":
            if state.pos == at + 1:
                open_brackets.append(at)
                if ends.get((at, disableNested)) == -1:
                    break  # what is never closed in here keeps this one open too
            elif disableNested:
                break
    state.pos = before
    for bracket in open_brackets:
        ends[bracket, disableNested] = -1
    return ends[start, disableNested]


def link_destination(string: str, pos: int, maximum: int) -> Any:
    """Where a link's target ends: markdown-it's helper, brackets at a time instead of characters."""
    if string.startswith("<", pos):
        return parseLinkDestination(string, pos, maximum)
    depth, end = 0, maximum
    for match in _TARGET_MARK.finditer(string, pos, maximum):
        depth += (match[0] == "(") - (match[0] == ")")
        if match[0].isspace() or match[0] < " " or depth < 0 or depth > _DEEPEST_TARGET:
            end = match.start()
            break
    ok = end > pos and depth <= 0
    return SimpleNamespace(ok=ok, pos=end, lines=0, str="")


def link_title(string: str, pos: int, maximum: int) -> Any:
    """A link's title, or Zenn's size of an image: `![alt](url =250x)`."""
    size = _SIZE.match(string, pos, maximum)
    if not size:
        return parseLinkTitle(string, pos, maximum)
    result = parseLinkTitle('""', 0, 2)
    result.pos = size.end()
    return result


def _emit(state: StateInline, silent: bool, kind: str, content: str, end: int) -> bool:
    if not silent:
        state.push(kind, "", 0).content = content
    state.pos = end
    return True


def entity(state: StateInline, silent: bool) -> bool:
    """A character reference; it never makes a line break that the source hasn't."""
    match = _ENTITY.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "&" else None
    if not match:
        return False
    content = unescape(match[0]).replace("\n", " ")
    return content != match[0] and _emit(state, silent, "text", content, match.end())


def html_inline(state: StateInline, silent: bool) -> bool:
    """A tag, comment, declaration or instruction, without looking for an end that is not there again and again."""
    src, pos = state.src, state.pos
    if src[pos] != "<":
        return False
    tag = _TAG.match(src, pos, state.posMax)
    end = tag.end() if tag else -1
    for opener, closer in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")):
        if end < 0 and src.startswith(opener, pos):
            if opener == "<!" and not src[pos + 2 : pos + 3].isalpha():
                break
            end = _find(state, closer, pos + len(opener) - 2 * (opener == "<!--"), len(closer))
            break
    return end > 0 and end <= state.posMax and _emit(state, silent, "html_inline", src[pos:end], end)


def _find(state: StateInline, needle: str, pos: int, length: int) -> int:
    """The offset after the next needle, or -1; where there is none, that is known the next time."""
    absent = state.env.setdefault("absent", {})
    if absent.get(needle) == (id(state.src), len(state.src)):
        return -1
    found = state.src.find(needle, pos)
    if found < 0:
        absent[needle] = (id(state.src), len(state.src))
        return -1
    return found + length


def math(state: StateInline, silent: bool) -> bool:
    """`$x$`, `$$x$$`, `` $`x`$ ``, `\\(x\\)`: a word. Japanese outside `\\text{…}` makes it text: `$100から$200`."""
    src, pos = state.src, state.pos
    if src[pos] == "\\":
        match = _ESCAPE_MATH.match(src, pos, state.posMax) if src[pos + 1 : pos + 2] in {"(", "\\"} else None
        ok = match and not _is_prose(match[1]) and re.search(r"[\\^_=+]", match[1])
        return bool(match and ok) and _emit(
            state, silent, "math", match[1] if match else "", match.end() if match else 0
        )
    if src[pos] != "$":
        return False
    code = _CODE_MATH.match(src, pos, state.posMax)
    if code:
        return _emit(state, silent, "math", code[1], code.end())
    mark = "$$" if src.startswith("$$", pos) else "$"
    start = pos + len(mark)
    end = src.find(mark, start, state.posMax)
    while end > 0 and src[end - 1] == "\\":
        end = src.find(mark, end + 1, state.posMax)
    if end <= start:
        return False
    content = src[start:end]
    after = src[end + len(mark) : end + len(mark) + 1]
    if mark == "$" and (
        content[0].isspace() or content[-1].isspace() or (after.isascii() and after.isalnum())
    ):
        return False
    if "`" in content or _is_prose(content):
        return False
    return _emit(state, silent, "math", content, end + len(mark))


def _is_prose(content: str) -> bool:
    return bool(JAPANESE.search(content)) and bool(JAPANESE.search(_WORDS_IN_MATH.sub("", content)))


def hatena(state: StateInline, silent: bool) -> bool:
    """Hatena's `[https://…:embed:cite]`, `[https://…:title=表題]`, `[f:id:…:plain:alt=…]`, `[tex: …]`, `[asin:…:detail]`."""
    src, pos = state.src, state.pos
    if src[pos] != "[":
        return False
    match = _HATENA.match(src, pos, state.posMax)
    if not match:
        return False
    end = _closing_bracket(src, pos, min(state.posMax, pos + 2000))
    if end < 0 or src[end + 1 : end + 2] in {"(", "["}:
        return False
    content = src[pos + 1 : end]
    end += 1
    if content.startswith("tex:"):
        return _emit(state, silent, "math", content[4:], end)
    if content.startswith("f:id:"):
        alt = re.search(r":alt=([^:\]]*)", content)
        return _emit(state, silent, "hatena_image", alt[1] if alt else "", end)
    if title := _HATENA_TITLE.search(content):
        return _emit(state, silent, "text", title[1], end)
    if content.startswith("http") and not _HATENA_OPTION.search(content):
        return False
    return _emit(state, silent, "gap", "\n" * content.count("\n"), end)


def _closing_bracket(src: str, pos: int, maximum: int) -> int:
    depth = 0
    for bracket in _BRACKETS.finditer(src, pos, maximum):
        depth += 1 if bracket[0] == "[" else -1
        if not depth:
            return bracket.start()
        if depth > _DEEPEST_TEX:
            break
    return -1


def embed(state: StateInline, silent: bool) -> bool:
    """Zenn's `@[card](url)`: a card, not a link with that text."""
    match = _EMBED.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "@" else None
    return bool(match) and _emit(state, silent, "gap", "", match.end() if match else 0)


def footnote_inline(state: StateInline, silent: bool) -> bool:
    """`^[a note in the sentence]`."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    return _emit(state, silent, "footnote_inline", state.src[state.pos + 2 : end], end + 1)


def footnote_ref(state: StateInline, silent: bool) -> bool:
    """`[^label]` of a footnote that is defined: a mark, no text; the label is remembered as used."""
    known = state.env.get("footnotes", {}).get("refs")
    if not known or not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos, min(state.posMax, state.pos + 1000))
    label = ":" + state.src[state.pos + 2 : end]
    if end < 0 or label not in known:
        return False
    if not silent:
        state.env.setdefault("used_notes", set()).add(label)
    return _emit(state, silent, "gap", "", end + 1)


class InlineParser(ParserInline):
    """markdown-it's inline parser that asks of each character the rules that may begin with it, and no others."""

    def __init__(self) -> None:
        super().__init__()
        # Joining fragments copies the text again for each of them, and nothing here needs them joined.
        self.ruler2.disable("fragments_join")
        self._rules: dict[str, tuple[Callable[[StateInline, bool], bool], ...]] = {
            "\n": (newline,),
            "\\": (math, escape),
            "`": (keeping_lines(backtick),),
            "~": (strikethrough.tokenize,),
            "*": (emphasis.tokenize,),
            "_": (emphasis.tokenize,),
            "[": (hatena, footnote_ref, keeping_lines(link)),
            "!": (keeping_lines(image),),
            "<": (autolink, html_inline),
            "&": (entity,),
            "$": (math,),
            "@": (embed,),
            "^": (footnote_inline,),
        }

    def tokenize(self, state: StateInline) -> None:
        """Make tokens of the state's range."""
        end = state.posMax
        deep = state.level >= _DEEPEST
        while state.pos < end:
            rules = self._rules.get(state.src[state.pos], _TEXT_RULES)
            if deep or not any(rule(state, False) for rule in rules):
                state.pending += state.src[state.pos]
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Step over one token without making any."""
        at = state.pos
        if at in state.cache:
            state.pos = state.cache[at]
            return
        if state.level >= _DEEPEST:
            state.pos = state.posMax
        else:
            state.level += 1
            rules = self._rules.get(state.src[at], _TEXT_RULES)
            if not any(rule(state, True) for rule in rules):
                state.pos = at + 1
            state.level -= 1
        state.cache[at] = state.pos


_TEXT_RULES = (text,)
_DEEPEST = 100

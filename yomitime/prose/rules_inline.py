"""Inline rules of markdown-it-py in faster forms, linear on any input."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from types import SimpleNamespace
from typing import Any

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.rules_inline.backticks import backtick
from markdown_it.rules_inline.state_inline import Delimiter

from yomitime.patterns import pattern

_TEXT = pattern(r"[^\n!$&*+<=>@\[\\\]^_`{~]+")
_SIZE = pattern(r"[ \t]*=[0-9]{0,5}%?x[0-9]{0,5}%?(?=[ \t]*\))")
_ENTITY = pattern(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE = r"""\s+[A-Za-z_:@#][\w:.@#\[\]-]*(?:\s*=\s*(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*"))?"""
_TAG = pattern(rf"<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>")
_TARGET_MARK = pattern(r"[\x00-\x20()]|\\[!-/:-@\[-`{-~]")
_DEEPEST_TARGET = 32
_DOUBLED = pattern(r"(?<!=)==(?!=)|(?<!\+)\+\+(?!\+)")


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


def underscores(state: StateInline, silent: bool) -> bool:
    """`_` as CommonMark has it: never beside a letter outside. The rule for emphasis next to Japanese is for `*` alone."""
    start, before = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    for delimiter in state.delimiters[before:]:
        delimiter.open = delimiter.open and (not start or _parts(state.src[start - 1]))
        delimiter.close = delimiter.close and (state.pos >= state.posMax or _parts(state.src[state.pos]))
    return True


def doubled(state: StateInline, silent: bool) -> bool:
    """`==marked==` and `++inserted++`, which pair as emphasis does, but not beside a Latin letter or a digit outside: `a==b`, C++."""
    match = None if silent else _DOUBLED.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    mark, start, end = match[0], *match.span()
    scanned = state.scanDelims(start, True)
    can_open = scanned.can_open and not (start and _is_latin(state.src[start - 1]))
    can_close = scanned.can_close and not (end < state.posMax and _is_latin(state.src[end]))
    emit(state, silent, "text", mark, end)
    state.delimiters.append(
        Delimiter(ord(mark[0]), length=0, token=len(state.tokens) - 1, end=-1, open=can_open, close=can_close)
    )
    return True


def drop_doubled(state: StateInline) -> None:
    """Once all marks have been paired: those of `doubled` that have been are no text."""
    for delimiters in (state.delimiters, *(meta["delimiters"] for meta in state.tokens_meta if meta)):
        for opener in delimiters:
            if opener.end >= 0 and chr(opener.marker) in "=+":
                for mark in (opener, delimiters[opener.end]):
                    state.tokens[mark.token].content = ""


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _parts(char: str) -> bool:
    """Whether words end at the character, in CommonMark's view."""
    return isWhiteSpace(ord(char)) or isMdAsciiPunct(ord(char)) or isPunctChar(char)


def code_span(state: StateInline, silent: bool) -> bool:
    """Inline code as markdown-it has it, but with its line breaks."""
    start = state.pos
    if not backtick(state, silent):
        return False
    if not silent and state.src.find("\n", start, state.pos) >= 0:
        token = state.tokens[-1]
        token.content = state.src[start + len(token.markup) : state.pos - len(token.markup)]
    return True


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
    """A link's title, and an image's size as Zenn and HackMD have it: `![alt](url "title" =250x)`."""
    result = parseLinkTitle(string, pos, maximum)
    size = _SIZE.match(string, result.pos if result.ok else pos, maximum)
    if size:
        result.ok, result.pos = True, size.end()
    return result


def emit(state: StateInline, silent: bool, kind: str, content: str, end: int) -> bool:
    """Make a token of that kind (unless silent) and go on at `end`; always true, as a rule that matched says."""
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
    return content != match[0] and emit(state, silent, "text", content, match.end())


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
    return end > 0 and end <= state.posMax and emit(state, silent, "html_inline", src[pos:end], end)


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

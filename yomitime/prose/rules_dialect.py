"""Inline rules for what Japanese blogs write beyond CommonMark: mathematics, Hatena, embeds, footnotes."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from yomitime.prose.marks import has_japanese
from yomitime.prose.rules_inline import emit

_ESCAPE_MATH = re.compile(r"\\\\?\(([^\n]{1,500}?)\\\\?\)")
_ESCAPE = re.compile(r"\\[!-/:-@\[\]^-`{-~]")
_TEX = re.compile(r"[\\^_=+]")
_CODE_MATH = re.compile(r"\$`([^`\n]{1,1000})`\$")
_WORDS_IN_MATH = re.compile(r"\\(?:text|mbox|textbf|textrm|mathrm|operatorname|tag|label)\s?\{[^{}]*\}")
_HATENA = re.compile(r"\[(?:https?://|f:id:|asin:|isbn:|tex:|g:|id:|:contents)")
_HATENA_TITLE = re.compile(r":title=(.*?)(?::bookmark)?\Z", re.S)
_HATENA_OPTION = re.compile(r":(?:embed|cite|title|bookmark|image|barcode|movie|plain|twitter|detail)\b")
_EMBED = re.compile(r"@\[[\w-]{0,30}\]\([^()\s]{0,2000}\)")
_BRACKETS = re.compile(r"[\[\]]")
_DEEPEST_TEX = 8


def math(state: StateInline, silent: bool) -> bool:
    """`$x$`, `$$x$$`, `` $`x`$ ``, `\\(x\\)`: a word. Japanese outside `\\text{…}` makes it text: `$100から$200`."""
    src, pos = state.src, state.pos
    if src[pos] == "\\":
        match = _ESCAPE_MATH.match(src, pos, state.posMax) if src[pos + 1 : pos + 2] in {"(", "\\"} else None
        # An escaped bracket of Markdown opens so too; what is escaped in it is no sign of TeX: \(Start\-Job\).
        ok = match and not _is_prose(match[1]) and _TEX.search(_ESCAPE.sub("", match[1]))
        return bool(match and ok) and emit(
            state, silent, "math", match[1] if match else "", match.end() if match else 0
        )
    if src[pos] != "$":
        return False
    code = _CODE_MATH.match(src, pos, state.posMax)
    if code:
        return emit(state, silent, "math", code[1], code.end())
    mark = "$$" if src.startswith("$$", pos) else "$"
    start = pos + len(mark)
    end = src.find(mark, start, state.posMax)
    while end > 0 and src[end - 1] == "\\":
        end = src.find(mark, end + 1, state.posMax)
    if end <= start:
        return False
    content = src[start:end]
    after = src[end + len(mark) : end + len(mark) + 1]
    if mark == "$" and (content[0].isspace() or content[-1].isspace() or (after.isascii() and after.isalnum())):
        return False
    if "`" in content or _is_prose(content):
        return False
    return emit(state, silent, "math", content, end + len(mark))


def _is_prose(content: str) -> bool:
    return has_japanese(content) and has_japanese(_WORDS_IN_MATH.sub("", content))


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
        return emit(state, silent, "math", content[4:], end)
    if content.startswith("f:id:"):
        alt = re.search(r":alt=([^:\]]*)", content)
        return emit(state, silent, "hatena_image", alt[1] if alt else "", end)
    if title := _HATENA_TITLE.search(content):
        return emit(state, silent, "text", title[1], end)
    if content.startswith("http") and not _HATENA_OPTION.search(content):
        return False
    return emit(state, silent, "gap", "\n" * content.count("\n"), end)


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
    return bool(match) and emit(state, silent, "gap", "", match.end() if match else 0)


def footnote_inline(state: StateInline, silent: bool) -> bool:
    """`^[a note in the sentence]`."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    return emit(state, silent, "footnote_inline", state.src[state.pos + 2 : end], end + 1)


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
    return emit(state, silent, "gap", "", end + 1)

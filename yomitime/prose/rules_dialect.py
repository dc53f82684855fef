"""Inline rules for what Japanese blogs write beyond CommonMark: mathematics, Hatena, wikilinks, embeds, footnotes, attributes."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from yomitime.patterns import pattern
from yomitime.prose import hatena as brackets
from yomitime.prose import tex
from yomitime.prose.notation import ATTRIBUTE_LIST
from yomitime.prose.rules_inline import emit
from yomitime.prose.shortcodes import IMAGE_FILE

# Not a bracket of a link's text; `[[toc]]` is a mark of its own.
_WIKILINK = pattern(r"\[\[(?!_?toc_?\]|contents\])([^\[\]|\n]{1,400})(?:\|([^\[\]\n]{0,400}))?\]\](?!\(|\[[^\[])", re.I)
_SIZE = pattern(r"[0-9]*(?:x[0-9]*)?\Z")
_EMBED = pattern(r"@\[(?:[A-Za-z0-9_-]{0,30}|code[ {][^\[\]\n]{0,60})\]\([^()\s]{0,2000}\)")
_TAKE_ATTRIBUTES = frozenset({"link_close", "image", "code_inline"})


def math(state: StateInline, silent: bool) -> bool:
    """Mathematics in a sentence: a word."""
    found = tex.match(state.src, state.pos, state.posMax)
    return found is not None and emit(state, silent, "math", *found)


def hatena(state: StateInline, silent: bool) -> bool:
    """Hatena's brackets."""
    found = brackets.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "[" else None
    return found is not None and emit(state, silent, *found)


def wikilink(state: StateInline, silent: bool) -> bool:
    """`[[page#heading|text]]` of Obsidian, Quartz and Foam: its text.

    One without text stays as it is: its brackets are no characters, and it may be a blank that nobody filled in.
    """
    match = None if silent else _WIKILINK.match(state.src, state.pos, state.posMax)
    return match is not None and bool(match[2]) and emit(state, silent, "text", match[2], match.end())


def wiki_embed(state: StateInline, silent: bool) -> bool:
    """`![[a.png|text]]`, an image; `![[page]]`, the text of another file."""
    match = None if silent else _WIKILINK.match(state.src, state.pos + 1, state.posMax)
    if not match:
        return False
    is_image = IMAGE_FILE.search(match[1])
    emit(state, silent, "image" if is_image else "gap", "", match.end())
    if is_image:
        text = match[1].rpartition("/")[2] if _SIZE.match(match[2] or "") else match[2]
        state.tokens[-1].children = [Token("text", "", 0, content=text)]
    return True


def embed(state: StateInline, silent: bool) -> bool:
    """Zenn's `@[card](url)`, a card, and VuePress' `@[code js](path)`: no link with that text."""
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


def attributes(state: StateInline, silent: bool) -> bool:
    """`{.class #id key=value}` right behind a link, an image, code or the end of emphasis: no text."""
    if silent or state.pending or not state.tokens:
        return False
    delimiters = state.delimiters
    may_end_emphasis = delimiters and delimiters[-1].token == len(state.tokens) - 1 and delimiters[-1].close
    if not may_end_emphasis and state.tokens[-1].type not in _TAKE_ATTRIBUTES:
        return False
    match = ATTRIBUTE_LIST.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if may_end_emphasis:
        state.__dict__.setdefault("behind_emphasis", []).append(len(state.tokens))
        return emit(state, silent, "text", match[0], match.end())
    return emit(state, silent, "gap", "", match.end())


def attributes_of_emphasis(state: StateInline) -> None:
    """Once emphasis has been paired: what stands behind its end is no text, behind another `_` (as in TeX) it stays."""
    for at in state.__dict__.get("behind_emphasis", ()):
        before = at - 1
        while before and state.tokens[before].type == "text" and not state.tokens[before].content:
            before -= 1
        if state.tokens[before].type.endswith("_close"):
            state.tokens[at].type, state.tokens[at].content = "gap", ""

"""The inline half of the Markdown parser: which rules a character may begin."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, autolink, emphasis, escape, image, link, newline, strikethrough

from yomitime.prose.rules_dialect import (
    attributes,
    attributes_of_emphasis,
    embed,
    footnote_inline,
    footnote_ref,
    hatena,
    math,
    wiki_embed,
    wikilink,
)
from yomitime.prose.rules_inline import (
    code_span,
    doubled,
    drop_doubled,
    entity,
    html_inline,
    keeping_lines,
    text,
    underscores,
)

_DEEPEST = 100
_TEXT_RULES = (text,)


class InlineParser(ParserInline):
    """markdown-it's inline parser that asks of each character the rules that may begin with it, and no others."""

    def __init__(self) -> None:
        super().__init__()
        # Joining fragments copies the text again for each of them, and nothing here needs them joined.
        self.ruler2.disable("fragments_join")
        self.ruler2.after("balance_pairs", "drop_doubled", drop_doubled)
        self.ruler2.push("attributes_of_emphasis", attributes_of_emphasis)
        self._rules: dict[str, tuple[Callable[[StateInline, bool], bool], ...]] = {
            "\n": (newline,),
            "\\": (math, escape),
            "`": (code_span,),
            "~": (strikethrough.tokenize,),
            "*": (emphasis.tokenize,),
            "_": (underscores,),
            "=": (doubled,),
            "+": (doubled,),
            "[": (hatena, footnote_ref, wikilink, keeping_lines(link)),
            "!": (
                wiki_embed,
                keeping_lines(image),
            ),
            "<": (autolink, html_inline),
            "&": (entity,),
            "$": (math,),
            "@": (embed,),
            "^": (footnote_inline,),
            "{": (attributes,),
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

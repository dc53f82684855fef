"""Markdown → Blocks: walks the parser's tokens and writes what a reader sees."""

from __future__ import annotations

from typing import Any

from markdown_it.token import Token

from yomitime.characters import URL
from yomitime.model import Block, Document, Kind
from yomitime.patterns import pattern
from yomitime.prose import notation, parser, tex
from yomitime.prose.html import HtmlReader
from yomitime.prose.marks import BREAK, Held
from yomitime.prose.tags import Closed
from yomitime.prose.writer import Writer

# Each alternative begins with its one letter, so that the search for one is quick.
_MARKUP = pattern(r"\\|`|\*|_|~|<|&|\[|\$|://|==|\+\+")
# A paragraph that is bold from end to end, as many posts have them for headings: no parser is needed to see that.
ALL_BOLD = pattern(r"\*\*([^\s\\`*_~<&\[$!@^=+](?:[^\n\\`*_~<&\[$!@^=+]*[^\s\\`*_~<&\[$!@^=+])?)\*\*")
_CONTAINERS = {
    "blockquote_open": Kind.QUOTE,
    "list_item_open": Kind.ITEM,
    "dt_open": Kind.ITEM,
    "dd_open": Kind.ITEM,
    "footnote_reference_open": Kind.FOOTNOTE,
}
_PARAGRAPHS = {"cell_open": Kind.TABLE, "caption_open": Kind.CAPTION}
_BREAKS = frozenset({"softbreak", "hardbreak"})
_HARD_BREAK = pattern(" {2,}\n")
_ADDRESS = pattern(URL)
_MATH_LANGUAGES = frozenset({"math", "katex", "latex-math"})


def read(
    document: Document,
    source: str,
    held: Held,
    *,
    mdx: bool = False,
    kramdown: bool = False,
    text_lines: frozenset[int] = frozenset(),
) -> tuple[Block, ...]:
    """The blocks of a Markdown source whose first line is the document's `body_line`; on `text_lines` nothing is indented code."""
    env: dict[str, Any] = {"text_lines": text_lines}
    tokens = parser.parse(source, env, mdx=mdx, kramdown=kramdown)
    for token in tokens:
        if token.type == "inline" and _MARKUP.search(token.content):
            if bold := ALL_BOLD.fullmatch(token.content):
                token.content = bold[1]
            else:
                token.children = parser.parse_inline(token.content, env, mdx=mdx)
    walker = _Walker(Writer(held, document.body_line), source, document.body_line, env, mdx)
    return walker.walk(tokens)


class _Walker:
    def __init__(self, writer: Writer, source: str, first_line: int, env: dict[str, Any], mdx: bool) -> None:
        self._writer = writer
        self._html = HtmlReader(writer, Closed(source, first_line))
        self._first = first_line
        self._env = env
        self._mdx = mdx
        self._kinds = [Kind.PARAGRAPH]

    def walk(self, tokens: list[Token]) -> tuple[Block, ...]:
        """Write all block tokens."""
        unread = self._unused_notes()
        skipping = 0
        for i, token in enumerate(tokens):
            kind = token.type
            if skipping:
                skipping += (kind == "footnote_reference_open") - (kind == "footnote_reference_close")
            elif kind == "inline":
                self._inline(token, tokens[i - 1])
            elif kind in _CONTAINERS:
                if kind == "footnote_reference_open" and ":" + token.meta["label"] in unread:
                    skipping = 1
                else:
                    self._kinds.append(_CONTAINERS[kind])
            elif kind.endswith("_close") and kind[:-5] + "open" in _CONTAINERS:
                self._kinds.pop()
            elif token.map and kind in {"fence", "code_block", "math_block", "html_block"}:
                self._verbatim(token)
        self._html.finish()
        return self._writer.blocks()

    def _unused_notes(self) -> set[str]:
        known: dict[str, int] = self._env.get("footnotes", {}).get("refs", {})
        used: set[str] = self._env.get("used_notes", set())
        return known.keys() - used

    def _verbatim(self, token: Token) -> None:
        line = self._first + (token.map or [0])[0]
        self._html.base = self._kinds[-1]
        if token.type == "html_block":
            self._writer.end()
            self._writer.line = line
            self._writer.begin(self._html.kind())
            self._html.feed(token.content)
            self._writer.end()
            return
        self._html.settle()
        if self._html.hides:
            self._writer.end()
        elif token.type == "math_block":
            first = len(token.content) - len(token.content.lstrip("\n"))
            self._writer.whole(Kind.MATH, token.content[first:], line + first)
        else:
            info = token.info.split()
            kind = Kind.MATH if info and info[0].lower() in _MATH_LANGUAGES else Kind.CODE
            self._writer.whole(
                kind, token.content.removesuffix("\n"), line + (token.type == "fence" and bool(token.content))
            )

    def _inline(self, token: Token, opener: Token) -> None:
        writer = self._writer
        writer.end()
        writer.line = self._first + (token.map or [0])[0]
        self._html.base = self._kinds[-1]
        self._html.settle()
        kind = self._html.kind()
        if opener.type == "heading_open":
            writer.begin(Kind.HEADING, int(opener.tag[1]))
        else:
            writer.begin(_PARAGRAPHS.get(opener.type, kind))
        if token.children:
            self._children(token.children, _borders(token.children) if opener.type != "heading_open" else frozenset())
        else:
            self._html.text(_HARD_BREAK.sub(BREAK + "\n", token.content) if "  \n" in token.content else token.content)
        writer.end()
        self._html.settle()

    def _children(self, children: list[Token], borders: frozenset[int]) -> None:
        html, writer = self._html, self._writer
        for i, child in enumerate(children):
            kind = child.type
            if kind in {"text", "text_special", "gap"}:
                html.text(child.content, literal=kind == "text_special")
            elif kind in _BREAKS:
                html.text("\n" if kind == "softbreak" else BREAK + "\n")
                if i in borders:
                    writer.begin(html.kind())
            elif kind == "code_inline":
                html.text(notation.shown(child.content), literal=True)
            elif kind == "html_inline":
                html.feed(child.content)
            elif kind == "image":
                if not html.hides:
                    writer.image(_plain(child.children or []))
                writer.skip(child.content)
            elif kind == "math":
                html.text(tex.word(child.content))
            elif kind == "hatena_image":
                writer.image(child.content)
            elif kind == "footnote_inline":
                tokens = parser.parse_inline(child.content, self._env, mdx=self._mdx)
                writer.aside(Kind.FOOTNOTE, _plain(tokens))
                writer.skip(child.content)


def _borders(children: list[Token]) -> frozenset[int]:
    """Which line breaks part blocks: those beside a line that is but an address, or a link over or under another one.

    Such lines are no sentence together. A single line that is a link may stand in one.
    """
    breaks = [i for i, child in enumerate(children) if child.type in _BREAKS]
    if not breaks:
        return frozenset()
    lines = [
        [child for child in children[start:end] if child.type != "html_inline"]
        for start, end in zip([0, *(i + 1 for i in breaks)], [*breaks, len(children)], strict=True)
    ]
    links = [False, *map(_is_link, lines), False]
    alone = [
        (links[i] and (links[i - 1] or links[i + 1])) or bool(_ADDRESS.fullmatch("".join(c.content for c in line)))
        for i, line in enumerate(lines, 1)
    ]
    return frozenset(at for i, at in enumerate(breaks) if alone[i] or alone[i + 1])


def _is_link(line: list[Token]) -> bool:
    kinds = [child.type for child in line]
    return len(kinds) > 1 and (kinds[0], kinds[-1]) == ("link_open", "link_close") and kinds.count("link_close") == 1


def _plain(tokens: list[Token]) -> str:
    """The text of inline tokens on one line: alternative text, a note in the sentence."""
    parts = []
    for token in tokens:
        if token.type in _BREAKS:
            parts.append(" ")
        elif token.type == "image":
            parts.append(_plain(token.children or []))
        elif token.type != "html_inline":
            parts.append(token.content)
    return "".join(parts)

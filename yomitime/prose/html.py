"""HTML → visible text: a streaming reader, used for whole pages and for the tags that stand in Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yomitime.model import Block, Document, Kind
from yomitime.patterns import pattern
from yomitime.prose import attributes, hatena, notation, tex
from yomitime.prose.marks import BREAK, Held
from yomitime.prose.tags import CONTENTS_COMMENT, TAG, Closed, Tags, decode, find_close, hides
from yomitime.prose.writer import Writer

_RAW = frozenset({"script", "style", "textarea", "title", "iframe"})
_READINGS = frozenset({"rt", "rp", "rtc"})
_BORDERS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol optgroup option p pre section summary "
        "table tbody td template tfoot th thead tr ul"
    ).split()
)
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_LEFT_OPEN = {
    "p": (_BORDERS, _BORDERS),
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(_ROW_GROUPS, (_ROW_GROUPS, frozenset({"table"}))),
    "tr": (_ROW_GROUPS | {"tr"}, frozenset({"table"})),
    **dict.fromkeys(("td", "th"), (_ROW_GROUPS | {"tr", "td", "th"}, frozenset({"table"}))),
}
"""Elements that may lack their end tag: beside whose start tag, and before whose end tag, they end."""
_LISTS = frozenset({"ul", "ol", "dl", "menu"})
_CHARACTER = pattern(r"\b(?:(gaiji)|emoji|twemoji|wp-smiley)\b", re.I)
"""The class of an image that is a character of the sentence: one that Aozora's character set lacks, or an emoji, which is no text."""
_CONTENTS_ENDS = {"start doctoc": ("end doctoc",), "toc": ("/toc", "tocstop")}


def _alternative(said: Mapping[str, str]) -> str:
    """The alternative text of an image; the name of its file where it has no such attribute, as screen readers say it."""
    if "alt" in said:
        return " ".join(decode(said["alt"]).split())
    source = None if attributes.is_pixel(said) else attributes.address(said)
    return source.rstrip("/").rpartition("/")[2] if source else ""


class HtmlReader:
    """Reads HTML piece by piece into a Writer. State lasts from piece to piece: a tag may close in a later one.

    `closed` knows whether an element that hides its content is closed at all; one that isn't hides nothing. Depths
    are counted, not stacked, so any nesting is cheap and a stray end tag harmless.
    """

    def __init__(self, writer: Writer, closed: Closed) -> None:
        self.base = Kind.PARAGRAPH
        self._writer = writer
        self._closed = closed
        self._hidden = ""
        self._hidden_depth = 0
        self._reading = False
        self._quotes = self._lists = self._tables = 0
        self._caption = self._cell = False
        self._heading = 0
        self._pre: list[str] | None = None
        self._pre_line = 0
        self._code = 0

    @property
    def hides(self) -> bool:
        """Whether text that comes now is not seen."""
        return bool(self._hidden) or self._reading

    def kind(self) -> Kind:
        """What a block that starts here is."""
        if self._caption:
            return Kind.CAPTION
        if self._heading:
            return Kind.HEADING
        if self._tables and self._cell:
            return Kind.TABLE
        if self._lists:
            return Kind.ITEM
        return Kind.QUOTE if self._quotes else self.base

    def settle(self) -> None:
        """A block of Markdown begins or ends here: a ruby reading and a paragraph that were not closed end."""
        self._reading = False
        if self._hidden == "p":
            self._hidden = ""

    def text(self, text: str, *, literal: bool = False) -> None:
        """Text between tags, character references resolved."""
        if self._pre is not None and not self._hidden:
            self._pre.append(text.replace(BREAK, ""))
            self._writer.line += text.count("\n")
        elif self.hides:
            self._writer.skip(text)
        elif literal or self._code:
            self._writer.literal(text)
        else:
            self._writer.text(text)

    def feed(self, source: str) -> None:
        """Read a piece of HTML; a tag is never cut by the end of a piece, or it is text."""
        pos = 0
        tags = Tags(source)
        while (start := source.find("<", pos)) >= 0:
            end = tags.end(start)
            if end < 0:
                cut = start + 1
                self._words(source[pos:cut])
                pos = cut
                continue
            if start > pos:
                self._words(source[pos:start])
            pos = end
            name = TAG.match(source, start)
            if name:
                pos = self._tag(source, start, end, name[1].lower())
            elif comment := CONTENTS_COMMENT.match(source, start):
                self._contents(comment[1].lower())
            self._writer.skip(source[start:pos])
        self._words(source[pos:])

    def _words(self, source: str) -> None:
        text = decode(source)
        if self._pre is not None or self._code:
            self.text(text)
            return
        pos = 0
        if self._writer.notation:
            for opener in hatena.OPENER.finditer(text):
                if opener.start() >= pos and (found := hatena.match(text, opener.start(), len(text))):
                    self._running(text[pos : opener.start()])
                    self._bracket(found)
                    pos = found.end
        self._running(text[pos:])

    def _running(self, text: str) -> None:
        self.text(tex.to_words(text) if "$" in text or "\\(" in text else text)

    def _bracket(self, found: hatena.Found) -> None:
        if found.kind == "math":
            self.text(tex.word(found.content))
        elif found.kind == "text":
            self.text(found.content)
        else:
            if found.kind == "hatena_image" and not self.hides:
                self._writer.image(found.content)
            self._writer.skip(found.content)

    def _tag(self, source: str, start: int, end: int, name: str) -> int:
        closing = source[start + 1] == "/"
        if self._hidden and self._stays_hidden(name, closing=closing, empty=source[end - 2] == "/"):
            return end
        if closing:
            self._close(name)
            return end
        tag = source[start:end]
        if hides(name, tag):
            if name in _BORDERS:
                self._border()
            if self._ends(name):
                if name in _RAW:
                    close = find_close(source, name, end)
                    if close >= 0:
                        return (source.find(">", close) + 1) or len(source)
                self._hidden, self._hidden_depth = name, 1
            return end
        self._open(name, tag)
        return end

    def _contents(self, name: str) -> None:
        """A comment before or after a table of contents."""
        if name in _CONTENTS_ENDS.get(self._hidden, ()):
            self._hidden = ""
        elif not self._hidden and any(self._closed.after(c, self._writer.line) for c in _CONTENTS_ENDS.get(name, ())):
            self._hidden, self._hidden_depth = name, 1

    def _ends(self, name: str) -> bool:
        """Whether the element that begins here ends."""
        closers = (name, *_LEFT_OPEN[name][1]) if name in _LEFT_OPEN else (name,)
        return any(self._closed.after(closer, self._writer.line) for closer in closers)

    def _stays_hidden(self, name: str, *, closing: bool, empty: bool) -> bool:
        """Whether a tag is the hidden element's own, or stands in it; after that the element may have ended."""
        hidden = self._hidden
        beside, around = _LEFT_OPEN.get(hidden, (frozenset[str](), frozenset({hidden})))
        if self._hidden_depth == 1 and (name == hidden or name in around if closing else name in beside):
            self._hidden = ""
            return name == hidden and closing
        if name in around:
            self._hidden_depth += -1 if closing else not empty
        return True

    def _border(self) -> None:
        self._reading = False
        if self._pre is None:
            self._writer.begin(self.kind(), self._heading)

    def _open(self, name: str, tag: str) -> None:
        if name == "br":
            if self._pre is not None:
                self._pre.append(" ")
            elif not self.hides:
                self._writer.line_break()
        elif name == "img":
            if not self.hides:
                said = attributes.of(tag)
                self._image(_alternative(said), _CHARACTER.search(said.get("class", "")))
        elif name in _READINGS:
            self._reading = True
        elif name == "rb":
            self._reading = False
        elif name == "code":
            self._code += 1
        elif name in _BORDERS:
            self._enter(name)
            self._border()
            if name == "pre" and self._pre is None and self._closed.after(name, self._writer.line):
                self._pre = []
                self._pre_line = self._writer.line + tag.count("\n")

    def _image(self, alt: str, character: re.Match[str] | None) -> None:
        if not character:
            self._writer.image(alt)
        elif character[1]:
            self.text(notation.gaiji(alt), literal=True)

    def _enter(self, name: str) -> None:
        self._heading = int(name[1]) if name[0] == "h" and name[1:].isdigit() else 0
        if name in _LISTS:
            self._lists += 1
        elif name == "blockquote":
            self._quotes += 1
        elif name == "table":
            self._tables += 1
            self._cell = self._caption = False
        elif name in {"td", "th"}:
            self._cell, self._caption = True, False
        elif name in {"figcaption", "caption"}:
            self._caption = True

    def _close(self, name: str) -> None:
        if name in _READINGS or name == "ruby":
            self._reading = False
        elif name == "code":
            self._code = max(0, self._code - 1)
        elif name == "br":
            self._writer.line_break()
        elif name == "pre" and self._pre is not None:
            self._end_pre()
        elif name in _BORDERS:
            self._leave(name)
            self._border()

    def _leave(self, name: str) -> None:
        self._heading = 0
        if name in _LISTS:
            self._lists = max(0, self._lists - 1)
        elif name == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif name == "table":
            self._tables = max(0, self._tables - 1)
            self._cell = self._caption = False
        elif name in {"td", "th", "tr"}:
            self._cell = False
        elif name in {"figcaption", "caption", "figure"}:
            self._caption = False

    def _end_pre(self) -> None:
        code = "".join(self._pre or ())
        self._pre = None
        first = len(code) - len(code.removeprefix("\n"))
        self._writer.whole(Kind.CODE, code[first:].rstrip("\n"), self._pre_line + first)
        self._code = 0
        self._border()

    def finish(self) -> None:
        """The end of everything: what is still open ends."""
        if self._pre is not None:
            self._end_pre()
        self._writer.end()


def read(document: Document, source: str, held: Held) -> tuple[Block, ...]:
    """The blocks of an HTML page (its body where it has one) or fragment."""
    writer = Writer(held, document.body_line, notation=False)
    reader = HtmlReader(writer, Closed(source, document.body_line))
    body = re.search(r"<body(?=[\s>])", source, re.I)
    if body:
        writer.line += source.count("\n", 0, body.start())
        source = source[body.start() :]
    reader.feed(source)
    reader.finish()
    return writer.blocks()

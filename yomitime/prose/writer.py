"""Collects visible text into Blocks and keeps count of lines. It knows neither Markdown nor HTML."""

from __future__ import annotations

from yomitime.model import UNREAD, Block, Kind
from yomitime.prose import notation
from yomitime.prose.marks import BREAK, HELD, MARKS, Held, shield, unshield


class Writer:
    """Takes text piece by piece; `begin` and `end` set the borders of blocks.

    `line` is the line of the file that has been reached; whoever writes sets it, and every line break written moves it.
    `notation` says whether running text may hold the notation of Markdown dialects.
    """

    def __init__(self, held: Held, line: int, *, notation: bool = True) -> None:
        self.line = line
        self._held = held
        self.notation = notation
        self._blocks: list[Block] = []
        self._asides: list[Block] = []
        self._parts: list[str] = []
        self._kind = Kind.PARAGRAPH
        self._level = 0
        self._start = line
        self._broken = False

    def begin(self, kind: Kind, level: int = 0) -> None:
        """Start a block here; the one before ends."""
        self.end()
        self._kind, self._level, self._start = kind, level, self.line

    def end(self) -> None:
        """End the block: what has been written of it becomes a Block, unless there is nothing to see."""
        if self._parts:
            text = "".join(self._parts)
            self._parts.clear()
            if HELD in text:
                self._unpack(text)
            else:
                self._put(self._kind, text, self._start, self._level)
        if self._asides:
            self._blocks += self._asides
            self._asides.clear()
        self._start = self.line
        self._broken = False

    def text(self, text: str) -> None:
        """Write running text, each line break of it one of the source."""
        if text:
            self._parts.append(text)
            self.line += text.count("\n")
            if self._broken and not text.isspace():
                self._broken = False

    def literal(self, text: str) -> None:
        """Write text in which nothing is notation: inline code."""
        self.text(shield(text))

    def skip(self, source: str) -> None:
        """Move over source that is not seen."""
        if lines := source.count("\n"):
            self._parts.append("\n" * lines)
            self.line += lines

    def line_break(self) -> None:
        """A forced line break: a space in the text; two in a row end the block."""
        if self._broken:
            self.end()
        else:
            self._parts.append(BREAK)
            self._broken = True

    def image(self, alt: str) -> None:
        """An image at this place, after the text of the block that it stands in."""
        self.aside(Kind.IMAGE, alt)

    def aside(self, kind: Kind, text: str) -> None:
        """A block that stands inside another and follows it: an image, a note in the sentence."""
        block = self._block(kind, self._held.fill(text), self.line, 0)
        if block:
            self._asides.append(block)

    def whole(self, kind: Kind, text: str, line: int) -> None:
        """A block that is not read as words, verbatim: code or display math that starts on that line."""
        self.end()
        if HELD in text:
            self._kind, self._level, self._start = kind, 0, line
            self._unpack(text)
        else:
            self._blocks.append(Block(kind, unshield(text), line))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in the order of the source."""
        self.end()
        return tuple(sorted(self._blocks, key=lambda block: block.line))

    def _put(self, kind: Kind, text: str, line: int, level: int) -> None:
        if kind in UNREAD and kind is not Kind.IMAGE:
            text = unshield(text).rstrip()
            code = text.lstrip("\n")
            block = Block(kind, code, line + len(text) - len(code)) if code else None
        else:
            block = self._block(kind, text, line, level)
        if block:
            self._blocks.append(block)

    def _block(self, kind: Kind, text: str, line: int, level: int) -> Block | None:
        if self.notation and kind is not Kind.IMAGE:
            if kind is Kind.HEADING:
                text = notation.heading(text)
            if kind is Kind.ITEM:
                text = notation.task(text)
            if kind is Kind.QUOTE and (rest := notation.alert(text.lstrip())) is not None:
                line += text.count("\n") - rest.count("\n")
                title, newline, text = rest.partition("\n")
                self._put(kind, title, line, level)
                line += len(newline)
            if notation.is_contents(text):
                return None
            text = notation.clean(text)
            if "((" in text:
                text = self._take_notes(text, line)
        if MARKS.search(text):
            text = unshield(text)
        if "\n" in text:
            text = "\n".join([row.rstrip().lstrip(" \t") for row in text.split("\n")])
        text = text.replace(BREAK, " ")
        seen = text.lstrip(" \t\r\n")
        if not seen.strip() and kind is not Kind.IMAGE:
            return None
        line += text.count("\n", 0, len(text) - len(seen))
        return Block(kind, seen.rstrip(), line, level)

    def _take_notes(self, text: str, line: int) -> str:
        parts = notation.notes(text)
        for i in range(1, len(parts), 2):
            line += parts[i - 1].count("\n")
            self._asides.append(Block(Kind.FOOTNOTE, unshield(parts[i]).strip(), line))
            breaks = parts[i].count("\n")
            parts[i] = "\n" * breaks
            line += breaks
        return "".join(parts)

    def _unpack(self, text: str) -> None:
        line = start = self._start
        running = ""
        for part in self._held.split(text):
            if isinstance(part, str):
                running += part
                line += part.count("\n")
            elif part.kind is None:
                running += shield(part.text)
            else:
                self._put(self._kind, running, start, self._level)
                self._put(part.kind, part.text, line + part.first, 0)
                running, start = "", line
        self._put(self._kind, running, start, self._level)

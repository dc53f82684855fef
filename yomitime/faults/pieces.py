"""A text as pieces of prose: its blocks in order, cut where a marker stands in them, each on one line."""

from __future__ import annotations

from yomitime import characters
from yomitime.faults.markers import is_long, looks, may_hold_marker, parted
from yomitime.faults.shapes import MarkerLine, Piece
from yomitime.model import UNREAD, Kind, Text
from yomitime.tokenizer import one_line


def pieces(text: Text) -> tuple[list[Piece], list[MarkerLine]]:
    """The pieces of a text, code and images too (they separate), and the lines between them that look like markers."""
    found: list[Piece] = []
    lines: list[MarkerLine] = []
    marked = False
    for block, normal in zip(text.blocks, text.normal, strict=True):
        kind, line = block.kind, block.line
        if kind in UNREAD or kind is Kind.TABLE or _is_one(block.text):
            found.append(_piece(kind, block.text, normal, line, marked))
            marked = False
            continue
        begun = 0
        rows = [(number, part) for number, row in enumerate(block.text.split("\n"), line) for part in parted(row)]
        is_paragraph = kind is Kind.PARAGRAPH and len(rows) == 1
        for at, (number, row) in enumerate(rows):
            plain = looks(row, is_paragraph)
            if plain is None:
                continue
            before = "\n".join([text for _, text in rows[begun:at]])
            if before.strip():
                piece = _piece(kind, before, characters.normalize(before), rows[begun][0], marked)
                found.append(piece._replace(glued=rows[at - 1][0] == number))
            # Who quotes a marker shows it.
            lines.append(MarkerLine(number, row.strip(), plain and kind is not Kind.QUOTE, len(found)))
            begun, marked = at + 1, True
        rest = "\n".join([text for _, text in rows[begun:]]) if begun else block.text
        if rest.strip():
            found.append(_piece(kind, rest, characters.normalize(rest) if begun else normal, rows[begun][0], marked))
            marked = False
    return found, lines


def _is_one(text: str) -> bool:
    """Whether it is one line, and no marker, nor any beside one."""
    if "\n" in text:
        return False
    return not may_hold_marker(text) or (is_long(text) and len(parted(text)) == 1)


def _piece(kind: Kind, raw: str, normal: str, line: int, marked: bool) -> Piece:
    text = one_line(normal)
    if "\n" not in raw:
        return Piece(kind, text, line, line, marked)
    line += len(raw) - len(raw.lstrip("\n"))
    return Piece(kind, text, line, line + raw.strip("\n").count("\n"), marked)

"""A post's bytes with its text mended and not another byte changed; or why that cannot be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yomitime import document, front_matter, prose
from yomitime.encoding import decode, splice
from yomitime.errors import UnreadableError
from yomitime.mending.front_matter import GUESSED, Left, is_guessed
from yomitime.model import UNREAD, Document, Edit, Message
from yomitime.patterns import pattern

_LINE_END = pattern(r"\r\n|\r|\n")
_UNSAFE = Message(
    "mending its text would change how the rest is read; change it by hand",
    "本文を直すとほかの箇所の読まれ方が変わります。手で直してください",
)


def apply(data: bytes, doc: Document, edits: Sequence[Edit], encoding: str | None = None) -> bytes | Left:
    """The file with these edits of its body (in order, apart) made; `data` is what `doc` was parsed from.

    The new bytes are parsed again: where the front matter, the code or an image would read differently, the post is left.
    """
    line = edits[0].line
    if is_guessed(doc, encoding):
        return Left(line, GUESSED)
    try:
        changes = list(_in_file(decode(data, doc.path, encoding).text, doc, edits))
        new_data = splice(data, doc.encoding, *changes)
        new = document.parse(new_data, doc.path, encoding)
    except (UnicodeError, UnreadableError):
        return Left(line, _UNSAFE)
    is_as_meant = new.body == edited(doc.body, edits) and _frame(new) == _frame(doc)
    return new_data if is_as_meant else Left(line, _UNSAFE)


def edited(body: str, edits: Sequence[Edit]) -> str:
    """A body with these edits made."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (body[at : edit.start], edit.text)
        at = edit.end
    return "".join((*pieces, body[at:]))


def _in_file(text: str, doc: Document, edits: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
    """The edits by offsets in the decoded file, whose lines may end in CR LF or CR."""
    begin = front_matter.read(text).end
    wide = [match.start() for match in _LINE_END.finditer(text, begin) if match.end() - match.start() == 2]
    passed = 0
    for edit in edits:
        edges = []
        for offset in (begin + edit.start, begin + edit.end):
            while passed < len(wide) and wide[passed] - passed < offset:
                passed += 1
            edges.append(offset + passed)
        yield edges[0], edges[1], edit.text


def _frame(doc: Document) -> tuple[object, ...]:
    """What no mend of text may touch."""
    unread = [(block.kind, block.text) for block in prose.blocks(doc) if block.kind in UNREAD]
    return doc.encoding, doc.front_matter_format, doc.front_matter, unread

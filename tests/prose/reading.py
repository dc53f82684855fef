"""What the tests of prose share: source in, `(kind, line, text)` out."""

from __future__ import annotations

from yomitime.model import Document
from yomitime.prose import blocks

Seen = list[tuple[str, int, str]]


def seen(source: str, path: str = "post.md", line: int = 1) -> Seen:
    """The blocks of a source as tuples that a person can write down."""
    return [(block.kind.value, block.line, block.text) for block in blocks(Document(path, source, line))]


def texts(source: str, path: str = "post.md") -> list[str]:
    """The texts of all blocks."""
    return [block[2] for block in seen(source, path)]

"""Bytes → `Document`: decoded, front matter apart, line numbers true. Pure: nothing here touches a file."""

from __future__ import annotations

from yomitime import front_matter
from yomitime.encoding import decode, place
from yomitime.model import Document


def parse(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Read a file's bytes. `path` is only for messages and for the document; `encoding` is for bytes that do not tell theirs.

    The body's lines end in LF, whatever the file has. Offsets of front-matter values count in the decoded text as it stands
    in the file, without a byte-order mark; `encoding.splice` replaces such a span in the bytes. Raises `UnreadableError` when
    the bytes are no text, and nothing else: what is wrong with the rest is in `problems`.
    """
    text, codec, problems = decode(data, path, encoding)
    found = front_matter.read(text)
    body = text[found.end :]
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    return Document(
        path=path,
        body=body,
        body_line=place(text, found.end)[0],
        encoding=codec,
        front_matter_format=found.format,
        front_matter=found.values,
        problems=problems + found.problems,
    )

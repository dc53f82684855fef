"""Bytes → text: which encoding a file is in, and which bytes a piece of its text came from."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from yomitime.errors import UnreadableError
from yomitime.model import Message, Problem, Severity
from yomitime.patterns import pattern

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b$(", b"\x1b(J", b"\x1b(I")
_ISO_2022 = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004")
_ASCII = b"\x1b(B"
_DESIGNATION = pattern(rb"\x1b[$(]+[@-Z]")
_FAMILIES = (("cp932", "shift_jis_2004"), ("euc_jp", "euc_jis_2004"))
"""Each the common code, then the one that has characters in places that the common one leaves open."""
_SURE = 0.2
"""chardet's confidence. Over 4,000 fragments of Chinese, Korean, Greek, Russian and French of 2 to 60 characters, none was
taken for Japanese with more than 0.14; Japanese ones of 100 characters reach 0.7 where they are not mostly ASCII."""
_ASCII_CHARACTERS = pattern(r"[\x00-\x7f]+")
_NO_KANA = pattern("[^‐-※\u3000-ヿ！-～]")
"""Neither kana nor what stands between them."""
_HIRAGANA = pattern("[ぁ-ん]")
_MOST_OTHERS = 0.05
_LEAST_HIRAGANA = 10
"""Different ones. chardet knows Japanese by its kanji: text of kana is none to it, at any length. Of 3.7 million fragments of 10 to
1,000 characters in 250 locales and 80 encodings, none had so many in CP932 or EUC-JP with so few other characters, but for Japanese in
GBK, whose kana are those of EUC-JP."""
_PRIVATE_USE = pattern("[\ue000-\uf8ff]")


class Decoded(NamedTuple):
    """Text without a byte-order mark, the Python codec that it was read with, and what was noticed."""

    text: str
    encoding: str
    problems: tuple[Problem, ...]


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of a file: by its byte-order mark, as ISO-2022-JP, as UTF-8, or in a legacy code that detection is sure of.

    `encoding` (a name that Python knows) says what bytes are in that do not tell themselves: without mark or escape sequence,
    and ASCII alone or no valid UTF-8. Raises `UnreadableError` when the bytes are no text in it, when there is no encoding of that
    name, or when none is sure. The text has no NUL and no lone surrogate.
    """
    problems = []
    told = _named(encoding, path) if encoding else ""
    name = _mark(data)[1] or _evident(data) or told or _detected(data, path)
    text, error = _try(data, name)
    if text is None:
        raise UnreadableError(
            Message(f"is not valid {name} ({error})", f"{name} として正しくありません（{error}）"), path
        )
    if not told and any(name in family for family in _FAMILIES):
        problems.append(_guessed(name))
    if "\0" in text:
        problems.append(_nul(text))
        text = text.replace("\0", " ")
    return Decoded(text, name, tuple(problems))


def splice(data: bytes, encoding: str, *changes: tuple[int, int, str]) -> bytes:
    """The file with spans of its decoded text replaced (start, end, new text; in order, apart), every other byte as it was.

    `encoding` is what `decode` said. Other bytes are not decoded and encoded again: in CP932 398 characters would change.
    Raises `UnicodeError` when a new text cannot be written in the encoding.
    """
    mark, marked = _mark(data)
    codec = encoding.removesuffix("-sig")
    decoder = codecs.getincrementaldecoder(codec)()
    position = len(mark) if encoding == marked else 0
    seen = written = 0
    pieces: list[bytes] = []
    for start, end, text in changes:
        edges: list[int] = []
        for wanted in (start, end):
            while seen < wanted:
                seen += len(decoder.decode(data[position : position + 1], position + 1 >= len(data)))
                position += 1
            edges.append(position)
        new = text.encode(codec)
        if codec.startswith(
            "iso2022"
        ):  # such a code is a state: leave it for the new text, and come back to what it was
            before, after = (_state(data[:edge]) for edge in edges)
            if new or before != after:
                new = _ASCII.removeprefix(before) + new + after.removeprefix(_ASCII)
        pieces += (data[written : edges[0]], new)
        written = edges[1]
    return b"".join((*pieces, data[written:]))


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset in decoded text; LF, CR LF and CR each end a line."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _mark(data: bytes) -> tuple[bytes, str]:
    return next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", ""))


def _state(data: bytes) -> bytes:
    """The escape sequence of ISO-2022 that is in force behind these bytes."""
    found = _DESIGNATION.match(data, max(data.rfind(b"\x1b"), 0))
    return found[0] if found else _ASCII


def _named(encoding: str, path: str) -> str:
    """The codec of that name, with the usual byte order where it says none."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise UnreadableError(
            Message(f"there is no encoding {encoding!a}", f"文字コード {encoding!a} はありません"), path
        ) from None
    return f"{name}-le" if name in {"utf-16", "utf-32"} else name


def _evident(data: bytes) -> str:
    """The codec that the bytes themselves tell, though there is no mark; "" where they may be text in several."""
    if _is_escaped(data):
        return next((name for name in _ISO_2022 if _try(data, name)[0] is not None), "")
    return "" if data.isascii() or _try(data, "utf-8")[0] is None else "utf-8"


def _is_escaped(data: bytes) -> bool:
    return b"\x1b" in data and data.isascii() and any(escape in data for escape in _ESCAPES)


def _detected(data: bytes, path: str) -> str:
    """What text that is not evident is probably in. Raises `UnreadableError` where that is not sure."""
    is_escaped = _is_escaped(data)
    first = _ISO_2022[0] if is_escaped else "utf-8"
    try:
        data.decode(first)
        return first
    except UnicodeDecodeError as error:
        line = place(data[: error.start].decode("utf-8"), error.start)[0]
    readable = [] if is_escaped else [name for name in _family(data) if _try(data, name)[0] is not None]
    if not readable:
        shown = "ISO-2022-JP" if is_escaped else "UTF-8"
        raise UnreadableError(
            Message(
                f"line {line} is not {shown}, and no other encoding is sure; name it with --encoding",
                f"{line} 行目が {shown} ではなく、ほかの文字コードとも判定できません。--encoding で指定してください",
            ),
            path,
            line,
        )
    if readable == ["cp932", "shift_jis_2004"] and _PRIVATE_USE.search(data.decode("cp932")):
        return "shift_jis_2004"  # has kanji where CP932 has user-defined characters
    return readable[0]


def _family(data: bytes) -> tuple[str, ...]:
    """The codes of the kind in which this is text of kana, or that chardet is sure of; none where they are not Japanese."""
    for each in _FAMILIES:
        if _is_kana(_try(data, each[0])[0] or ""):
            return each
    import chardet  # takes 90 ms, and few files need it

    found = chardet.detect_all(data, ignore_threshold=True, max_bytes=len(data), compat_names=False)
    family: tuple[str, ...] = next((each for each in _FAMILIES if found[0]["encoding"] in each), ())
    rival = max((each["confidence"] for each in found if each["encoding"] not in family), default=0.0)
    return family if found[0]["confidence"] >= max(_SURE, 2 * rival) else ()


def _is_kana(text: str) -> bool:
    beyond = _ASCII_CHARACTERS.sub("", text)
    return (
        len(_NO_KANA.findall(beyond)) <= _MOST_OTHERS * len(beyond)
        and len(set(_HIRAGANA.findall(beyond))) >= _LEAST_HIRAGANA
    )


def _try(data: bytes, name: str) -> tuple[str | None, str]:
    """The text, or None and why there is none."""
    mark, marked = _mark(data)
    try:
        text = (data[len(mark) :] if name == marked else data).decode(name.removesuffix("-sig"))
        if not name.startswith(("utf-8", "utf-16", "utf-32")):
            text.encode("utf-8")  # some codecs, such as utf-7, let half a surrogate pair through
    except (LookupError, ValueError) as error:  # LookupError: a codec that makes no text, such as base64
        return None, getattr(error, "reason", None) or str(error)
    return text, ""


def _guessed(name: str) -> Problem:
    message = Message(
        f"read as {name}, by detection; save it as UTF-8, or say --encoding",
        f"{name} と推定して読みました。UTF-8 で保存するか、--encoding で指定してください",
    )
    return Problem("encoding", Severity.INFO, message, 1)


def _nul(text: str) -> Problem:
    count = text.count("\0")
    message = Message(f"NUL characters, read as spaces: {count}", f"NUL 文字を空白として読みました: {count} 個")
    return Problem("encoding", Severity.WARNING, message, *place(text, text.index("\0")))

"""Text for terminals and logs: what could give orders to a terminal, or hide, is shown as an escape."""

from __future__ import annotations

import re
import unicodedata

from yomitime.patterns import pattern

_SUSPECT = pattern("[^ -~]")
_ALIKE = str.maketrans("–—«»²", '--""2')
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def escape(text: str) -> str:
    """The text with control, format and bidirectional characters, line ends and lone surrogates as `\\x1b`, `\\u202e`.

    A byte of a file's name that could not be decoded is shown as it is typed in a shell, `\\x93`.
    """
    return text if text.isprintable() else _SUSPECT.sub(_visible, text)


def spelled(text: str, encoding: str) -> str:
    """The text with marks of ours that an encoding lacks as others of one column, for people: a console in CP932 has no en dash."""
    return text.translate({mark: alike for mark, alike in _ALIKE.items() if not _has(encoding, chr(mark))})


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    if unicodedata.category(character) not in _ESCAPED:
        return character
    # Python stands for such a byte with a lone surrogate.
    code = ord(character) - (0xDC00 if "\udc80" <= character <= "\udcff" else 0)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

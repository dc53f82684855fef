"""Text for terminals and logs: what could give orders to a terminal, or hide, is shown as an escape."""

from __future__ import annotations

import re
import unicodedata

_SUSPECT = re.compile("[^ -~]")
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def escape(text: str) -> str:
    """The text with control, format and bidirectional characters, line ends and lone surrogates as `\\x1b`, `\\u202e`."""
    return text if text.isprintable() else _SUSPECT.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    if unicodedata.category(character) not in _ESCAPED:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

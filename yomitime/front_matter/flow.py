"""Reads values as TOML and JSON both write them, `[…]`, `{…}`, strings and bare words, and keeps where each one stands.

Lenient: whether the whole is valid is for the strict parsers of the standard library. Linear, and at most `MAX_DEPTH` deep.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from yomitime.front_matter.source import MAX_DEPTH, Source
from yomitime.model import Problem, Value
from yomitime.patterns import pattern

_STRING = pattern(
    r"""\"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}|'''(?:[^']++|'(?!''))*+'{3,5}|"(?:[^"\\\r\n]++|\\.)*+"|'[^'\r\n]*+'""",
    re.DOTALL,
)
_BARE = pattern(r"[^,\]}#\r\n]*+")
_BARE_KEY = pattern(r"[^\s=:.,#\[\]{}\"']++")
_BLANK = pattern(r"[ \t]*+")


@dataclass(slots=True)
class Flow:
    """A scanner over a source. `separator` stands between key and value; `space` is what may stand between parts."""

    source: Source
    separator: str
    space: re.Pattern[str]
    decode: Callable[[str], str]
    problems: list[Problem] = field(default_factory=list)

    def value(self, start: int, key: int | None = None, depth: int = 0) -> tuple[Value, int]:
        """The value at `start`, whose key stands at `key`, and the offset behind it. Raises `RefusedError` when too deep."""
        text = self.source.text
        if depth == MAX_DEPTH and text[start : start + 1] in {"[", "{"}:
            raise self.source.too_deep(start)
        data: object
        if text[start : start + 1] == "[":
            data, end = self._list(start + 1, depth)
        elif text[start : start + 1] == "{":
            data, end = self._mapping(start + 1, depth)
        elif string := _STRING.match(text, start):
            end = string.end()
            data = self.decode(string[0])
        else:
            bare = _BARE.match(text, start)
            word = bare[0].rstrip() if bare else ""
            data = None if word == "null" else word
            end = start + len(word)
        return self.source.value(data, start, end, key), end

    def names(self, start: int) -> tuple[list[str], int]:
        """The parts of the key at `start` (several where it has dots), and the offset behind it; none where there is no key."""
        found: list[str] = []
        position = start
        while True:
            position = self._skip(_BLANK, position)
            part = _STRING.match(self.source.text, position) or _BARE_KEY.match(self.source.text, position)
            if part is None:
                return [], position
            if len(found) == MAX_DEPTH:
                raise self.source.too_deep(start)
            found.append(self.decode(part[0]) if part[0][0] in "\"'" else part[0])
            position = self._skip(_BLANK, part.end())
            if self.separator != "=" or self.source.text[position : position + 1] != ".":
                return found, position
            position += 1

    def put(self, mapping: dict[str, Value], names: Iterable[str], value: Value, key: int) -> None:
        """Put a value under a key; the last of two with the same key counts."""
        *outer, name = names
        mapping = self.descend(mapping, outer, key)
        if name in mapping:
            self.problems.append(self.source.duplicate(name, key, mapping[name].line))
        mapping[name] = value

    def descend(self, mapping: dict[str, Value], names: Iterable[str], key: int) -> dict[str, Value]:
        """The mapping inside mappings of these names, made where there is none; of a list of mappings, the last."""
        for name in names:
            data = mapping[name].data if name in mapping else None
            if isinstance(data, tuple) and data:
                data = data[-1].data
            if not isinstance(data, dict):
                data = {}
                mapping[name] = Value(data, "", self.source.place(key)[0])
            mapping = data
        return mapping

    def _list(self, position: int, depth: int) -> tuple[tuple[Value, ...], int]:
        text = self.source.text
        items: list[Value] = []
        while True:
            position = self._skip(self.space, position)
            if text[position : position + 1] in {"]", ""}:
                return tuple(items), min(position + 1, len(text))
            item, position = self.value(position, None, depth + 1)
            items.append(item)
            position = self._skip(self.space, position)
            if text[position : position + 1] == ",":
                position += 1
            elif text[position : position + 1] != "]":
                return tuple(items), position  # malformed: what was read so far

    def _mapping(self, position: int, depth: int) -> tuple[dict[str, Value], int]:
        text = self.source.text
        mapping: dict[str, Value] = {}
        while True:
            key = position = self._skip(self.space, position)
            if text[position : position + 1] in {"}", ""}:
                return mapping, min(position + 1, len(text))
            names, position = self.names(position)
            position = self._skip(self.space, position)
            if not names or text[position : position + 1] != self.separator:
                return mapping, position  # malformed: what was read so far
            value, position = self.value(self._skip(self.space, position + 1), key, depth + 1)
            self.put(mapping, names, value, key)
            position = self._skip(self.space, position)
            if text[position : position + 1] == ",":
                position += 1
            elif text[position : position + 1] != "}":
                return mapping, position

    def _skip(self, sought: re.Pattern[str], position: int) -> int:
        found = sought.match(self.source.text, position)
        return found.end() if found else position

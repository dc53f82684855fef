"""JSON front matter. Numbers stay as they are written; every value has its place."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from yomitime.front_matter._parsed import MAX_DEPTH, MAX_LENGTH, Parsed, problem, twice
from yomitime.model import Problem, Severity, Value

_BLANK = re.compile(r"[ \t\r\n]*")
_LITERAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_STRING = json.JSONDecoder()


class _JsonError(ValueError):
    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def parse_object(text: str) -> Parsed:
    """Front matter that is an object at the very start of the file, followed by a line end."""
    reader = _Reader(text[:MAX_LENGTH], 0, 1)
    try:
        value, end = reader.value(0, 0)
    except _JsonError as error:
        if not re.match(r'\{\s*"', text):
            return Parsed()  # {{ template }}, {% tag %}, or prose
        return Parsed(problems=(_broken(1 + text.count("\n", 0, error.at)),))
    rest = text.find("\n", end)
    if text[end : rest if rest >= 0 else len(text)].strip():
        return Parsed()
    values = value.data if isinstance(value.data, Mapping) else {}
    return Parsed("json", values, tuple(reader.problems), rest + 1 if rest >= 0 else len(text))


def parse(content: str, offset: int, first_line: int) -> tuple[Mapping[str, Value], tuple[Problem, ...]]:
    """An object between fences."""
    reader = _Reader(content, offset, first_line)
    try:
        value, _ = reader.value(reader.blank(0), 0)
    except _JsonError as error:
        return {}, (_broken(first_line + content.count("\n", 0, error.at)),)
    values = value.data if isinstance(value.data, Mapping) else {}
    return values, tuple(reader.problems)


def _broken(line: int) -> Problem:
    return problem(Severity.WARNING, "not valid JSON", "JSON として正しくありません", line)


class _Reader:
    """Recursive descent, at most `MAX_DEPTH` deep; strings are read by the standard library."""

    def __init__(self, text: str, offset: int, first_line: int) -> None:
        self.text = text
        self.offset = offset
        self.first_line = first_line
        self.problems: list[Problem] = []
        self._counted = (0, 0)

    def value(self, at: int, depth: int) -> tuple[Value, int]:
        """The value that begins at `at`, and where it ends."""
        char = self.text[at : at + 1]
        if depth > MAX_DEPTH or not char:
            raise _JsonError(at)
        line = self._line(at)
        data: object
        if char == "{":
            data, end = self._object(at, depth)
        elif char == "[":
            data, end = self._array(at, depth)
        elif char == '"':
            data, end = self._string(at)
        else:
            match = _LITERAL.match(self.text, at)
            if match is None:
                raise _JsonError(at)
            data, end = (None if match[0] == "null" else match[0]), match.end()
        return Value(data, self.text[at:end], line, self.offset + at, self.offset + end), end

    def blank(self, at: int) -> int:
        """Where the white space from `at` on ends."""
        match = _BLANK.match(self.text, at)
        return match.end() if match else at

    def _line(self, at: int) -> int:
        counted, lines = self._counted
        if at >= counted:
            lines += self.text.count("\n", counted, at)
            self._counted = (at, lines)
            return self.first_line + lines
        return self.first_line + self.text.count("\n", 0, at)

    def _object(self, at: int, depth: int) -> tuple[dict[str, Value], int]:
        values: dict[str, Value] = {}
        at = self.blank(at + 1)
        if self.text[at : at + 1] == "}":
            return values, at + 1
        while True:
            if self.text[at : at + 1] != '"':
                raise _JsonError(at)
            line = self._line(at)
            key, at = self._string(at)
            at = self.blank(at)
            if self.text[at : at + 1] != ":":
                raise _JsonError(at)
            value, at = self.value(self.blank(at + 1), depth + 1)
            if key in values:
                self.problems.append(twice(key, line, values[key].line))
            values[key] = Value(value.data, value.raw, line, value.start, value.end)
            at = self.blank(at)
            if self.text[at : at + 1] == "}":
                return values, at + 1
            if self.text[at : at + 1] != ",":
                raise _JsonError(at)
            at = self.blank(at + 1)

    def _array(self, at: int, depth: int) -> tuple[tuple[Value, ...], int]:
        items: list[Value] = []
        at = self.blank(at + 1)
        if self.text[at : at + 1] == "]":
            return (), at + 1
        while True:
            value, at = self.value(at, depth + 1)
            items.append(value)
            at = self.blank(at)
            if self.text[at : at + 1] == "]":
                return tuple(items), at + 1
            if self.text[at : at + 1] != ",":
                raise _JsonError(at)
            at = self.blank(at + 1)

    def _string(self, at: int) -> tuple[str, int]:
        try:
            return _STRING.raw_decode(self.text, at)
        except ValueError:
            raise _JsonError(at) from None

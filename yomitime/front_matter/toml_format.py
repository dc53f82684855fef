"""TOML front matter: parsed by the standard library, with a scan beside it for where each value stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yomitime.front_matter._parsed import MAX_DEPTH, problem
from yomitime.model import Problem, Severity, Value

_BARE = r"[A-Za-z0-9_-]+"
_PART = rf"""(?:{_BARE}|"[^"\n]*"|'[^'\n]*')"""
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART}){{0,{MAX_DEPTH}}}"
_TABLE = re.compile(rf"[ \t]*\[\[?[ \t]*({_KEY})[ \t]*\]\]?")
_ENTRY = re.compile(rf"[ \t]*({_KEY})[ \t]*=[ \t]*")
_SPLIT = re.compile(_PART)
_LINE_OF_ERROR = re.compile(r"at line (\d+), column (\d+)")
_TRIPLE = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class _Place:
    line: int
    start: int
    end: int


def parse(content: str, offset: int, first_line: int) -> tuple[Mapping[str, Value], tuple[Problem, ...]]:
    """Values by key, with offsets and lines in the file, of which `content` begins at `offset` and `first_line`.

    Numbers, dates and booleans are text as written.
    """
    places = dict(_places(content, first_line))
    try:
        if _is_hostile(content):
            raise ValueError("nested too deeply")
        data = tomllib.loads(content.replace("\r\n", "\n").replace("\r", "\n"))
    except (ValueError, RecursionError) as error:
        found = _LINE_OF_ERROR.search(str(error))
        line = first_line - 1 + int(found[1]) if found else first_line
        noticed = problem(
            Severity.WARNING, f"not valid TOML ({error})", f"TOML として正しくありません（{error}）", line
        )
        return _recovered(content, offset, places), (noticed,)
    return _values(data, (), content, offset, first_line, places), ()


def _is_hostile(content: str) -> bool:
    """Many dots in a key, or many brackets: tomllib takes quadratic time, or recurses, on what no person writes."""
    depth = 0
    for char in content:
        if char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            return True
    return any(line.partition("=")[0].count(".") > MAX_DEPTH for line in content.splitlines())


def _values(
    data: Mapping[str, object],
    path: tuple[str, ...],
    content: str,
    offset: int,
    first_line: int,
    places: Mapping[tuple[str, ...], _Place],
) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key, each in data.items():
        place = places.get((*path, key))
        raw = content[place.start : place.end] if place else ""
        start, end = (offset + place.start, offset + place.end) if place else (None, None)
        made: object
        if isinstance(each, Mapping):
            made = _values(each, (*path, key), content, offset, first_line, places)
        else:
            made = _plain(each, raw)
        values[key] = Value(made, raw, place.line if place else first_line, start, end)
    return values


def _plain(data: object, raw: str) -> object:
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return tuple(Value(_plain(item, ""), "", 0) for item in data)
    if isinstance(data, Mapping):
        return {key: Value(_plain(item, ""), "", 0) for key, item in data.items()}
    if raw:
        return raw
    return str(data).lower() if isinstance(data, bool) else str(data)


def _recovered(content: str, offset: int, places: Mapping[tuple[str, ...], _Place]) -> dict[str, Value]:
    """Of broken TOML, the top-level values that can be parsed alone."""
    values: dict[str, Value] = {}
    for path, place in places.items():
        raw = content[place.start : place.end]
        try:
            data = tomllib.loads(f"x = {raw}")["x"] if len(path) == 1 and not _is_hostile(raw) else None
        except (ValueError, RecursionError):
            continue
        if data is not None and not isinstance(data, Mapping):
            values[path[0]] = Value(_plain(data, raw), raw, place.line, offset + place.start, offset + place.end)
    return values


def _places(content: str, first_line: int) -> Iterator[tuple[tuple[str, ...], _Place]]:
    """Where each `key = value` stands, by its full path."""
    table: tuple[str, ...] = ()
    at, line = 0, first_line
    while at < len(content):
        entry = _ENTRY.match(content, at)
        if entry:
            end = _end_of_value(content, entry.end())
            yield (*table, *_parts(entry[1])), _Place(line, entry.end(), end)
            after = end
        else:
            header = _TABLE.match(content, at)
            if header:
                table = _parts(header[1])
            after = at
        stop = content.find("\n", after)
        stop = len(content) if stop < 0 else stop + 1
        line += content.count("\n", at, stop)
        at = stop


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in _SPLIT.findall(key))


def _end_of_value(content: str, start: int) -> int:
    """Where the value that begins at `start` ends; brackets and long strings may span lines."""
    depth, at = 0, start
    while at < len(content):
        char = content[at]
        if char in "\"'":
            at = _end_of_string(content, at)
            if not depth:
                return at
            continue
        if char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
            if depth <= 0:
                return at + 1
        elif char == "#":
            stop = content.find("\n", at)
            stop = len(content) if stop < 0 else stop
            if not depth:
                break
            at = stop
            continue
        elif char in "\r\n" and not depth:
            break
        at += 1
    return start + len(content[start:at].rstrip())


def _end_of_string(content: str, at: int) -> int:
    quote = content[at : at + 3] if content[at : at + 3] in _TRIPLE else content[at]
    find = at + len(quote)
    while True:
        end = content.find(quote, find)
        newline = content.find("\n", at)
        if end < 0 or (len(quote) == 1 and 0 <= newline < end):
            return newline if newline >= 0 else len(content)
        backslashes = len(content[at:end]) - len(content[at:end].rstrip("\\"))
        if quote[0] == "'" or backslashes % 2 == 0:
            return end + len(quote)
        find = end + 1

"""YAML front matter, from the parser's events: nothing is resolved, constructed, merged or expanded.

A scalar stays the text that was written. What a strict parser refuses is read entry by entry, so that one bad line does not
cost the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from yomitime.front_matter.source import MAX_DEPTH, Parsed, Source, TooDeepError, quoted
from yomitime.model import Problem, Value

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, with the same events
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

MAX_ALIASES = 50

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PROPERTIES = re.compile(r"(?:[!&][^\s,\[\]{}]*+\s++)++")
_PLAIN_KEY = r"[^\s\-#:,\[\]{}&*!|>'\"%@`?][^\r\n:#]{0,80}?"
_ENTRY = re.compile(rf"(?P<key>{_PLAIN_KEY}|\"[^\"\r\n]{{0,80}}\"|'[^'\r\n]{{0,80}}')[ \t]*:(?=[ \t\r\n]|\Z)")
_CLOSE_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,40}):(?!//)")
"""A key with its value right behind the colon, which YAML takes for text."""


def parse(source: Source) -> Parsed:
    """Values by key. Not front matter (`values` is None) where nothing looks like `key: value`."""
    try:
        return _parse_strictly(source)
    except (yaml.YAMLError, _RefusedError, TooDeepError):
        return _recover(source)


def looks_like_entry(text: str, position: int) -> bool:
    """Is there a `key:` at that offset, of the kind that prose does not begin with?"""
    match = _CLOSE_ENTRY.match(text, position)
    return match is not None and text[match.end() : match.end() + 1] in {"", " ", "\t", "\r", "\n"}


class _RefusedError(Exception):
    """YAML that is well-formed and still no mapping of text to values."""


def _parse_strictly(source: Source) -> Parsed:
    value, problems, documents = _build(source)
    if documents > 1:
        problem = source.problem(
            0,
            "more than one YAML document stands between the markers; not read",
            "フロントマターに複数の YAML 文書があるため読みません",
        )
        return Parsed({}, (problem,))
    if value is None:
        return Parsed({})
    if not isinstance(value.data, Mapping):
        raise _RefusedError
    return Parsed(value.data or None, tuple(problems))


@dataclass(slots=True)
class _Frame:
    """A list or a mapping under construction; `keys` is where each key stands."""

    event: Any
    items: list[Value] = field(default_factory=list)
    mapping: dict[str, Value] | None = None
    key: tuple[str, int] | None = None


def _build(source: Source) -> tuple[Value | None, list[Problem], int]:
    """The first document's value (None where there is none), what was noticed, and the number of documents.

    Iterative, and counts before it builds: depth and aliases are the ways in which a few bytes become many.
    """
    problems: list[Problem] = []
    anchors: dict[str, Value] = {}
    frames: list[_Frame] = []
    root: Value | None = None
    documents = aliases = 0
    for event in yaml.parse(source.text, Loader=_Loader):
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                continue
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if len(frames) >= MAX_DEPTH:
                    raise TooDeepError(event.start_mark.index)
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                frames.append(_Frame(event, mapping={} if is_mapping else None))
                continue
            case yaml.ScalarEvent():
                value = _scalar(source, event)
            case yaml.AliasEvent():
                aliases += 1
                if aliases > MAX_ALIASES:
                    raise _RefusedError
                known = anchors.get(event.anchor)
                start, end = event.start_mark.index, event.end_mark.index
                value = source.value(known.data if known else None, start, end)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                value = _closed(source, frames.pop(), event)
                event = value_event  # noqa
            case _:
                continue
    return root, problems, documents

"""Events of the YAML parser → values: nothing is resolved, constructed, merged or expanded. A scalar stays the text that was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from yomitime.front_matter.source import MAX_DEPTH, RefusedError, Source, cut
from yomitime.model import Problem, Value
from yomitime.patterns import pattern

MAX_ALIASES = 50

# libyaml's parser is ten times as fast and makes the same events; PyYAML can be built without it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PROPERTIES = pattern(r"(?:[!&]\S*+\s*+)*+")
_WIDE_BLANK = pattern(r"\u3000+[A-Za-z_]")
"""To YAML a part of the key."""


@dataclass(slots=True)
class _Frame:
    """A list or a mapping under construction."""

    start: Any
    items: list[Value] = field(default_factory=list)
    mapping: dict[str, Value] = field(default_factory=dict)
    key: tuple[str, int] | None = None


class Builder:
    """Events → values, without recursion; counts as it goes, since depth and aliases turn few bytes into many."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.documents = 0
        self._root: Value | None = None
        self._frames: list[_Frame] = []
        self._anchors: dict[str, object] = {}
        self._aliases = 0

    def build(self, text: str | None = None) -> Value | None:
        """The first document's value; None where there is none. `text` is the source with other characters for blanks."""
        events: Iterable[Any] = yaml.parse(self.source.text if text is None else text, Loader=_LOADER)
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                is_null = event.implicit[0] and event.value in _NULLS
                self._add(event, event, None if is_null else event.value)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if len(self._frames) == MAX_DEPTH:
                    raise self.source.too_deep(event.start_mark.index)
                self._frames.append(_Frame(event))
            elif kind is yaml.MappingEndEvent:
                frame = self._frames.pop()
                self._add(frame.start, event, frame.mapping)
            elif kind is yaml.SequenceEndEvent:
                frame = self._frames.pop()
                self._add(frame.start, event, tuple(frame.items))
            elif kind is yaml.AliasEvent:
                self._aliases += 1
                if self._aliases > MAX_ALIASES:
                    en = f"more than {MAX_ALIASES} aliases; not read"
                    ja = f"別名が {MAX_ALIASES} 個を超えるため読みません"
                    raise RefusedError(self.source.problem(event.start_mark.index, en, ja))
                self._add(event, event, self._anchors.get(event.anchor), is_alias=True)
            elif kind is yaml.DocumentStartEvent:
                self.documents += 1
        return self._root

    def _add(self, first: Any, last: Any, data: object, is_alias: bool = False) -> None:
        text = self.source.text
        start, end = first.start_mark.index, last.end_mark.index
        if first is not last:
            end = start + len(text[start:end].rstrip())  # a block's end is where the next thing starts
        if not is_alias and (first.anchor or first.tag):
            found = _PROPERTIES.match(text, start, end)
            start = found.end() if found else start
            if first.anchor:
                self._anchors[first.anchor] = data
        if not self._frames:
            if self.documents == 1:
                self._root = self.source.value(data, start, end)
            return
        frame = self._frames[-1]
        if type(frame.start) is yaml.SequenceStartEvent:
            frame.items.append(self.source.value(data, start, end))
        elif frame.key is None:
            if isinstance(data, Mapping | tuple):
                raise yaml.YAMLError  # `{{ x }}`: a template, not a mapping whose key is a mapping
            frame.key = (text[start:end] if data is None else str(data), start)
        else:
            key, place = frame.key
            frame.key = None
            if _WIDE_BLANK.match(text, place):
                key = key.lstrip("\u3000")
                en = f"a full-width space stands before “{cut(key)}”; take it out"
                ja = f"「{cut(key)}」の前に全角空白があります。取り除いてください"
                self.problems.append(self.source.problem(place, en, ja))
            if key in frame.mapping:
                self.problems.append(self.source.duplicate(key, place, frame.mapping[key].line))
            frame.mapping[key] = self.source.value(data, start, end, place)

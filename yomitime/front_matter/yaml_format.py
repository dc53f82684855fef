"""YAML front matter, from the parser's events: nothing is resolved, constructed, merged or expanded.

A scalar stays the text that was written. What a strict parser refuses is read entry by entry, so that one bad line does not
cost the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from yomitime.front_matter.source import MAX_DEPTH, Parsed, RefusedError, Source, cut
from yomitime.model import Problem, Severity, Value

MAX_ALIASES = 50

# libyaml's parser is ten times as fast and makes the same events; PyYAML can be built without it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PROPERTIES = re.compile(r"(?:[!&]\S*+\s*+)*+")
_KEY = r"[^\s\-#:,\[\]{}&*!|>'\"%@`?](?:[^\r\n:#]|:(?=\S)){0,80}?|\"[^\"\r\n]{0,80}\"|'[^'\r\n]{0,80}'"
_ENTRY = re.compile(rf"(?P<key>{_KEY})[ \t]*:(?=[ \t\r\n]|\Z)|(?P<close>[A-Za-z_][\w-]{{0,40}}):(?!//)")
"""`key:`; or a key with its value right behind the colon, which YAML takes for text."""
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def parse(source: Source) -> Parsed:
    """Values by key. Not front matter (`values` is None) where nothing looks like `key: value`."""
    builder = _Builder(source)
    try:
        root = builder.build()
    except (yaml.YAMLError, RefusedError):
        return _recover(source)
    if builder.documents > 1:
        en, ja = "several YAML documents between the markers; not read", "複数の YAML 文書があるため読みません"
        return Parsed({}, (source.problem(0, en, ja),))
    if root is None:
        return Parsed({})
    if isinstance(root.data, Mapping):
        return Parsed(root.data, tuple(builder.problems))
    if isinstance(root.data, tuple):
        en, ja = "a list without keys is no front matter; read as text", "キーのない一覧なので本文として読みます"
        return Parsed(None, (source.problem(0, en, ja, Severity.INFO),))
    return _recover(source)


@dataclass(slots=True)
class _Frame:
    """A list or a mapping under construction."""

    start: Any
    items: list[Value] = field(default_factory=list)
    mapping: dict[str, Value] = field(default_factory=dict)
    key: tuple[str, int] | None = None


class _Builder:
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
            if key in frame.mapping:
                self.problems.append(self.source.duplicate(key, place, frame.mapping[key].line))
            frame.mapping[key] = self.source.value(data, start, end, place)


def _recover(source: Source) -> Parsed:
    """What can be read entry by entry: a `key:` at the start of a line, with the lines below that belong to it."""
    starts: list[int] = []
    strays: list[int] = []
    entries: list[re.Match[str]] = []
    for start in source.line_starts:
        if source.text[start : start + 1] in {"", " ", "\t", "\r", "\n", "#"}:
            continue
        entry = _ENTRY.match(source.text, start)
        if entry:
            entries.append(entry)
        elif not entries or source.text[start] not in "-]}":
            strays.append(start)
        else:
            continue
        starts.append(start)
    if len(strays) >= len(entries) or starts[0] in strays:
        return Parsed(None)
    en, ja = "is no “key: value”; not read", "「キー: 値」の形ではないため読みません"
    problems = [source.problem(start, en, ja) for start in strays]
    values: dict[str, Value] = {}
    ends = dict(zip(starts, [*starts[1:], len(source.text)], strict=True))
    for entry in entries:
        for key, value in _entry(source, entry, ends[entry.start()], problems).items():
            if key in values:
                problems.append(source.duplicate(key, entry.start(), values[key].line))
            values[key] = value
    return Parsed(values, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))


def _entry(source: Source, entry: re.Match[str], end: int, problems: list[Problem]) -> Mapping[str, Value]:
    """One entry: as YAML, as YAML with its tabs taken for spaces, or else the text behind the colon."""
    start = entry.start()
    part = Source(source.text[start:end], source.start + start, source.place(start)[0])
    refused: Problem | None = None
    spaced = _INDENT.sub(lambda blank: blank[0].replace("\t", " "), part.text)
    for text in dict.fromkeys((part.text, spaced)):
        builder = _Builder(part)
        try:
            root = builder.build(text)
        except yaml.YAMLError:
            continue
        except RefusedError as error:
            refused = error.problem
            continue
        if root and isinstance(root.data, Mapping):
            problems += builder.problems
            if text != part.text:
                en, ja = (
                    "a tab cannot indent in YAML; write spaces",
                    "YAML の字下げにタブは使えません。空白にしてください",
                )
                problems.append(part.problem(part.text.index("\t"), en, ja))
            return root.data
    key = (entry["key"] or entry["close"]).strip("\"'")
    line_end = re.search(r"[\r\n]|\Z", part.text)
    rest = part.text[entry.end() - start : line_end.start() if line_end else None]
    written = rest.strip()
    offset = entry.end() - start + len(rest) - len(rest.lstrip())
    problems.append(refused or _advice(part, key, written, offset, is_close=entry["close"] is not None))
    return {key: part.value(written or None, offset, offset + len(written), 0)}


def _advice(source: Source, key: str, written: str, offset: int, is_close: bool) -> Problem:
    """The problem of an entry that is no YAML, with what to write instead."""
    mended = written if is_close else "'" + written.replace("'", "''") + "'"
    example = cut(f"{key}: {mended}")
    return source.problem(
        offset, f"is not valid YAML; write “{example}”", f"YAML として正しくありません。「{example}」と書いてください"
    )

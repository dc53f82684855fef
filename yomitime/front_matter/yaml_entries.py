"""YAML that a strict parser refuses, entry by entry, so that one bad line does not cost the rest; with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from yomitime.front_matter.source import Parsed, RefusedError, Source, cut
from yomitime.front_matter.yaml_events import Builder
from yomitime.model import Problem, Value
from yomitime.patterns import pattern

_KEY = r"[^\s\-#:,\[\]{}&*!|>'\"%@`?](?:[^\r\n:#]|:(?=\S)){0,80}?|\"[^\"\r\n]{0,80}\"|'[^'\r\n]{0,80}'"
_ENTRY = pattern(
    rf"""(?:\u3000++(?=[A-Za-z_]))?+
    (?:(?P<wide>[^\W\d][\w-]{{0,40}})[ \t\u3000]*+：
    |(?P<key>{_KEY})[ \t]*:(?=[ \t\r\n]|\Z)
    |(?P<close>[A-Za-z_][\w-]{{0,40}}):(?!//))""",
    re.VERBOSE,
)
"""`key:`; or, which YAML takes for text, a key with a full-width colon or with its value right behind the colon."""
_BELOW = pattern(r"-(?=[ \t\r\n]|\Z)|[\]}]")
"""What may stand at the start of a line and belong to the entry above."""
_INDENT = pattern(r"^[ \t]+", re.MULTILINE)
_LINE_END = pattern(r"[\r\n]")
_TAB = pattern(r"^ *\t", re.MULTILINE)
_TABBED_LINE = pattern(r"(\r?\n)(\t+)")
_SPACES = ("a tab cannot indent in YAML; write spaces", "YAML の字下げにタブは使えません。空白にしてください")
_NO_TAB = ("a tab stands before the key; take it out", "キーの前にタブがあります。取り除いてください")


def recover(source: Source) -> Parsed:
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
        elif not entries or not _BELOW.match(source.text, start):
            strays.append(start)
        else:
            continue
        starts.append(start)
    if not starts:
        return _indented(source)
    if not are_told(map(_name, entries)):
        strays += [entry.start() for entry in entries if entry["wide"]]
        entries = [entry for entry in entries if not entry["wide"]]
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


def are_told(keys: Iterable[str]) -> bool:
    """Do these keys tell front matter from prose? It too has full-width colons (`Q：…`), indented `key: value`, and rules below both."""
    return any(key.casefold() == "title" or "_" in key for key in keys)


def _name(entry: re.Match[str]) -> str:
    return (entry["wide"] or entry["key"] or entry["close"]).strip("\"'")


def _indented(source: Source) -> Parsed:
    """What is read where no key stands at the start of its line."""
    try:
        values, problems = _tabbed(source, source.text)
    except (yaml.YAMLError, RefusedError):
        return Parsed(None)
    return Parsed(values, tuple(problems)) if are_told(values) else Parsed(None)


def _tabbed(source: Source, text: str) -> tuple[Mapping[str, Value], list[Problem]]:
    """The mapping that `text` is, with its tabs taken for spaces or, before a key, for nothing; raises what YAML says of it.

    `text` is the source, character by character, with other ones where YAML would stop.
    """
    error: yaml.YAMLError | RefusedError | None = None
    spaced = _INDENT.sub(lambda blank: blank[0].replace("\t", " "), text)
    # At the end of the line above tabs are nothing to YAML, and no other character moves.
    untabbed = _TABBED_LINE.sub(r"\2\1", text)
    for each, advice in ((text, None), (spaced, _SPACES), (untabbed, _NO_TAB)):
        builder = Builder(source)
        try:
            root = builder.build(each)
        except (yaml.YAMLError, RefusedError) as caught:
            error = error or caught
            continue
        if root and isinstance(root.data, Mapping):
            tab = _TAB.search(source.text) if advice else None
            return root.data, builder.problems + ([source.problem(tab.end() - 1, *advice)] if tab and advice else [])
    raise error or yaml.YAMLError


def _entry(source: Source, entry: re.Match[str], end: int, problems: list[Problem]) -> Mapping[str, Value]:
    """One entry: as YAML, whatever its tabs and its colon, or else the text behind the colon."""
    start, colon = entry.start(), entry.end() - 1
    part = Source(source.text[start:end], source.start + start, source.place(start)[0])
    rest = _rest_of_line(part.text, entry.end() - start)
    written = rest.strip()
    offset = entry.end() - start + len(rest) - len(rest.lstrip())
    if entry["wide"]:
        problems.append(_problem(part, entry, written, offset))
    try:
        values, found = _tabbed(part, f"{source.text[start:colon]}:{source.text[colon + 1 : end]}")
        if not entry["wide"] or _name(entry) in values:  # else a part of the value is one of the key to YAML
            problems += found
            return values
    except RefusedError as error:
        problems.append(error.problem)
    except yaml.YAMLError as error:
        if not entry["wide"]:
            problems.append(_problem(part, entry, written, offset, error))
    return {_name(entry): part.value(written or None, offset, offset + len(written), 0)}


def _problem(
    source: Source, entry: re.Match[str], written: str, offset: int, error: yaml.YAMLError | None = None
) -> Problem:
    """The problem of an entry that is no YAML, with what to write instead, or, where no quotes mend it, the line at fault."""
    key, below = entry["wide"] or entry["key"] or entry["close"], source.text[offset + len(written) :]
    quoted = "'" + written.replace("'", "''") + "'"
    choices = (f"{key}: {each}" for each in (written, quoted))
    mended = next((each for each in choices if _is_read(each + below, is_empty=not written)), None)
    en, ja = (f"; write “{cut(mended)}”", f"。「{cut(mended)}」と書いてください") if mended else ("", "")
    if entry["wide"]:
        colon = entry.end() - 1 - entry.start()
        return source.problem(colon, f"the colon is full-width{en}", f"コロンが全角です{ja}")
    if not mended:
        offset, line = _fault(source, error, offset)
        en, ja = f": “{line}”", f": 「{line}」"
    return source.problem(offset, f"is not valid YAML{en}", f"YAML として正しくありません{ja}")


def _is_read(text: str, is_empty: bool) -> bool:
    """Is this entry YAML, and its value not taken for a comment?"""
    try:
        root = Builder(Source(text, 0, 1)).build()
    except (yaml.YAMLError, RefusedError):
        return False
    values = list(root.data.values()) if root and isinstance(root.data, Mapping) else []
    return values != [] and (is_empty or values[0].data is not None)


def _fault(source: Source, error: yaml.YAMLError | None, offset: int) -> tuple[int, str]:
    """Where YAML stopped, and the line; the offset that is given where it does not say."""
    if isinstance(error, yaml.MarkedYAMLError):
        # A line without a colon is noticed on the next one.
        mark = error.context_mark if error.context == "while scanning a simple key" else error.problem_mark
        offset = min(mark.index, len(source.text.rstrip())) if mark else offset
    row = source.place(offset)[0] - source.line
    return offset, cut(_rest_of_line(source.text, source.line_starts[row]))


def _rest_of_line(text: str, start: int) -> str:
    return _LINE_END.split(text[start:], maxsplit=1)[0]

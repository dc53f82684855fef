"""TOML front matter. Values are read one by one, so that a broken line costs only itself; `tomllib` judges the whole."""

from __future__ import annotations

import tomllib

from yomitime.errors import toml_reason
from yomitime.front_matter.flow import Flow
from yomitime.front_matter.source import Parsed, RefusedError, Source
from yomitime.model import Value
from yomitime.patterns import pattern

_SPACE = pattern(r"(?:\s++|#[^\r\n]*+)*+")
_HEADER = pattern(r"\[\[?")
_REST_OF_LINE = pattern(r"[^\r\n]*+")


def parse(source: Source) -> Parsed:
    """Values by key; numbers, booleans and dates are text as written. None where more lines than not are no TOML."""
    flow = Flow(source, "=", _SPACE, _decode)
    root: dict[str, Value] = {}
    try:
        read, stray = _statements(flow, root)
    except RefusedError as error:
        return Parsed(root, (*flow.problems, error.problem))
    if stray > read:
        return Parsed(None)
    try:
        tomllib.loads(_lines(source.text))
    except (ValueError, RecursionError) as error:
        if not flow.problems:  # else it is most likely the same
            reason, row, column = toml_reason(error)
            row, column = row or len(source.line_starts), column or 1
            offset = source.line_starts[min(row, len(source.line_starts)) - 1] + column - 1
            flow.problems.append(
                source.problem(offset, f"not valid TOML: {reason}", f"TOML として正しくありません: {reason}")
            )
    return Parsed(root, tuple(flow.problems))


def _statements(flow: Flow, root: dict[str, Value]) -> tuple[int, int]:
    """Read every line that can be read into `root`; how many could, and how many could not."""
    text = flow.source.text
    table = root
    read = stray = position = 0
    while True:
        found = _SPACE.match(text, position)
        start = position = found.end() if found else position
        if position == len(text):
            return read, stray
        header = _HEADER.match(text, position)
        names, position = flow.names(header.end() if header else start)
        if header and names and text.startswith("]" * len(header[0]), position):
            table = _table(flow, root, names, start, is_list=len(header[0]) == 2)
            read += 1
        elif not header and names and text.startswith("=", position):
            position += 1
            while text[position : position + 1] in {" ", "\t"}:
                position += 1
            value, position = flow.value(position, start)
            flow.put(table, names, value, start)
            read += 1
        else:
            stray += 1
        rest = _REST_OF_LINE.match(text, position)
        position = rest.end() if rest else len(text)


def _table(flow: Flow, root: dict[str, Value], names: list[str], start: int, is_list: bool) -> dict[str, Value]:
    if not is_list:
        return flow.descend(root, names, start)
    outer = flow.descend(root, names[:-1], start)
    before = outer[names[-1]].data if names[-1] in outer else ()
    table: dict[str, Value] = {}
    line = flow.source.place(start)[0]
    items = (*(before if isinstance(before, tuple) else ()), Value(table, "", line))
    outer[names[-1]] = Value(items, "", items[0].line)
    return table


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")  # to tomllib a CR alone is an error


def _decode(raw: str) -> str:
    if raw[0] not in raw[1:-1] and "\\" not in raw and len(raw) > 1:
        return raw[1:-1]
    try:
        return str(tomllib.loads("text = " + _lines(raw))["text"])
    except ValueError:
        return raw.strip("\"'")

"""Helpers: front matter as plain Python values, and its problems."""

from __future__ import annotations

from collections.abc import Mapping

from yomitime import front_matter
from yomitime.model import Value


def plain(value: Value) -> object:
    if isinstance(value.data, Mapping):
        return {key: plain(inner) for key, inner in value.data.items()}
    if isinstance(value.data, tuple):
        return [plain(item) for item in value.data]
    return value.data


def values_of(text: str) -> dict[str, object]:
    return {key: plain(value) for key, value in front_matter.read(text).values.items()}


def problems_of(text: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.message.en) for each in front_matter.read(text).problems]


def every(values: Mapping[str, Value]) -> list[Value]:
    """All values, those inside others too; each once."""
    found: list[Value] = []
    waiting = list(values.values())
    while waiting:
        value = waiting.pop()
        found.append(value)
        if isinstance(value.data, Mapping):
            waiting += value.data.values()
        elif isinstance(value.data, tuple):
            waiting += value.data
    return found

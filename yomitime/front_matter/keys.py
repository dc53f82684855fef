"""Finds values by key as people write keys: `Title` is `title`. Hatena's blogsync, Pelican and Hugo do not mind the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from yomitime.model import Value

OWN = ("extra", "params")
"""Tables in which Zola and Hugo keep what a site adds of its own."""


def spellings(values: Mapping[str, Value], name: str) -> Iterator[tuple[str, Value]]:
    """Every key that is `name` but for its case, as it is written, with its value; the exact spelling first.

    Dots reach into mappings (`params.reading_time`), where no key has that name with its dots.
    """
    written = list(_written(values, name))
    for key in written:
        yield key, values[key]
    head, dot, rest = name.partition(".")
    if written or not dot:
        return
    for key in _written(values, head):
        inner = values[key].data
        if isinstance(inner, Mapping):
            yield from ((f"{key}.{below}", value) for below, value in spellings(inner, rest))


def lookup(values: Mapping[str, Value], name: str) -> Value | None:
    """The value of the first of the spellings."""
    return next((value for _, value in spellings(values, name)), None)


def _written(values: Mapping[str, Value], name: str) -> Iterator[str]:
    if name in values:
        yield name
    folded = name.casefold()
    yield from (key for key in values if key != name and key.casefold() == folded)

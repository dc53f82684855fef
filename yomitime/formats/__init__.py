"""Output formats, one file each: posts as they come → pieces of text, or of a binary file."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from yomitime import registry
from yomitime.config import Config
from yomitime.model import Detail, Lang, Message, Post, Snapshot, Summary

CsvProfile = Literal["machine", "excel"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a format needs to know besides the posts."""

    config: Config
    dictionary: str
    metrics_version: str
    lang: Lang = "en"
    color: bool = False
    width: int = 80
    """In columns of a terminal …"""
    is_terminal: bool = True
    """… or of a file or pipe, where a path is never broken: `| grep post.md` finds it."""
    version: str = ""
    """Of yomitime; empty where nobody says it."""
    made: str = ""
    """When, in ISO 8601; empty where nobody says it."""
    way: str = "."
    """From the folder of the output to that where relative paths start: what links to posts begin with; empty for no links."""
    start: str = ""
    """The absolute folder where relative paths start …"""
    root: str = ""
    """… and that of the work tree by whose paths GitHub knows files; empty where paths are shown as they were found."""
    csv_profile: CsvProfile = "machine"
    """For whom CSV is written: programs, or spreadsheets."""
    history: tuple[Snapshot, ...] = ()
    """Earlier audits of the same folder, the oldest first."""


Render = Callable[[Iterable[Post], Callable[[], Summary], Context], Iterator[str] | Iterator[bytes]]
"""Posts in order, the summary (to be asked for when the posts are used up), the context → the output, piece by piece."""


@dataclass(frozen=True, slots=True)
class Format:
    """What a format must say of itself."""

    title: Message
    render: Render
    detail: Detail = Detail.METRICS
    """How much of each post it shows."""
    is_binary: bool = False
    """Whether the pieces are bytes, which are for a file and no terminal."""


def names() -> tuple[str, ...]:
    """The names of the formats."""
    return registry.names(__name__)


def format_(name: str) -> Format:
    """One format, without reading the others."""
    return registry.plug(__name__, name, "FORMAT", Format)


@functools.cache
def all_formats() -> Mapping[str, Format]:
    """Every format by name."""
    return registry.plugs(__name__, "FORMAT", Format)

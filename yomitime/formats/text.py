"""A table for people: the most wrong post first, then what else was found, then the folder in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format
from yomitime.model import Detail, Message, Post, Summary


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """The whole text at once, for it is sorted."""
    from yomitime.formats import _table  # brings rich, which takes long to import and which no other format needs

    yield from _table.render(posts, summary, context)


FORMAT = Format(title=Message("a table for people", "人が読む表"), render=render, detail=Detail.TIMES)

"""One page for the editors: a dashboard in one file that needs no network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format
from yomitime.model import Detail, Message, Post, Summary


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """The whole page at once, for it begins with the folder's numbers."""
    from yomitime import dashboard  # brings jinja2, which no other format needs

    everything = list(posts)
    yield dashboard.render(everything, summary(), context)


FORMAT = Format(
    title=Message(
        "a page for editors: numbers, charts, every post", "編集者向けの一枚のページ（数値・グラフ・全記事の表）"
    ),
    render=render,
    detail=Detail.SENTENCES,
)

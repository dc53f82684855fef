"""One page for the editors of a blog: the folder in numbers, charts, every post; self-contained, without network."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.dashboard import charts, numbers, page, rows
from yomitime.formats import Context
from yomitime.model import Post, Summary
from yomitime.shown import how_wrong


def render(posts: Iterable[Post], summary: Summary, context: Context) -> str:
    """The whole document in HTML, in the language of the context. It holds no character that UTF-8 cannot write."""
    ordered = sorted(posts, key=how_wrong)
    scatter = charts.scatter(ordered)
    return page.html(
        numbers=numbers.of(ordered, summary, context.lang),
        levels=numbers.levels(ordered),
        scatter=scatter,
        trends=charts.trends(context.history),
        data=rows.data(ordered, summary.findings, scatter, context),
        details=rows.details(ordered, context.lang),
        context=context,
    )

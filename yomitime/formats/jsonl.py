"""One JSON object a line: each post as it is done, then the summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format, _records
from yomitime.model import Message, Post, Summary


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """A line a post, streamed; the last line has `summary`, the folder's findings and the versions."""
    for post in posts:
        yield _line(_records.of_post(post, context.lang))
    total = summary()
    yield _line(
        {
            "summary": _records.of_summary(total),
            "findings": [_records.of_folder_finding(finding, context.lang) for finding in total.findings],
            "schema_version": _records.SCHEMA_VERSION,
            "metrics_version": context.metrics_version,
            "dictionary": context.dictionary,
            "config_hash": context.config.hash,
        }
    )


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


FORMAT = Format(title=Message("one JSON object a line, streamed", "JSON Lines（1行1記事、逐次出力）"), render=render)

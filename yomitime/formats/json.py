"""One JSON object with every post, the folder's findings and its summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format, _records
from yomitime.model import Message, Post, Summary


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """The whole object at once, indented."""
    records = [_records.of_post(post, context.lang) for post in posts]
    total = summary()
    whole = {
        "schema_version": _records.SCHEMA_VERSION,
        "metrics_version": context.metrics_version,
        "dictionary": context.dictionary,
        "config_hash": context.config.hash,
        "posts": records,
        "findings": [_records.of_folder_finding(finding, context.lang) for finding in total.findings],
        "summary": _records.of_summary(total),
    }
    yield json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


FORMAT = Format(title=Message("one JSON object", "JSON（全体で一つ）"), render=render)

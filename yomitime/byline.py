"""What a post says of itself: title, date, author, categories and tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yomitime import front_matter
from yomitime.model import Document, Value


def title(document: Document) -> str | None:
    """The title in front matter."""
    return next(_texts(document, "title"), None)


def date(document: Document) -> str | None:
    """The date in front matter, as it is written there."""
    return next(_texts(document, "date", "published_at", "pubDate", "publishDate"), None)


def author(document: Document) -> str | None:
    """The authors in front matter."""
    return ", ".join(_first(document, front_matter.names, "author", "authors")) or None


def categories(document: Document) -> tuple[str, ...]:
    """The categories in front matter."""
    return _first(document, front_matter.texts, "categories", "category")


def tags(document: Document) -> tuple[str, ...]:
    """The tags in front matter; Zenn calls them topics."""
    return _first(document, front_matter.texts, "tags", "topics", "tag")


def _values(document: Document, *keys: str) -> Iterator[Value]:
    return (value for key in keys for _, value in front_matter.spellings(document.front_matter, key))


def _texts(document: Document, *keys: str) -> Iterator[str]:
    """What is text and not empty, in the order of the keys."""
    return filter(None, map(front_matter.text, _values(document, *keys)))


def _first(document: Document, read: Callable[[Value], tuple[str, ...]], *keys: str) -> tuple[str, ...]:
    return next(filter(None, map(read, _values(document, *keys))), ())

"""What a post says of itself: title, date, author, categories and tags."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import PurePath

from yomitime import dates, front_matter
from yomitime.model import Block, Document, Kind, Value
from yomitime.patterns import pattern
from yomitime.tokenizer import one_line

_PUBLISHED = (
    "date.created published_at publishedAt published_on published_date publishedDate published "
    "publish_date publishDate pubDate pubDatetime"
).split()
_CREATED = "created_at createdAt created_on created_date created".split()
_CHANGED = "updated_at updatedAt updatedDate updated lastmod last_modified_at modified modDatetime".split()
_ESCAPED = pattern("&#[0-9]{2,6};")
_TITLE_OF_PAGE = pattern(r"(?i)<title(?:\s[^<>]*)?>([^<{]+)</title")


def title(document: Document, blocks: Sequence[Block]) -> str | None:
    """The title in front matter; or else the heading of level 1 with which what a reader sees begins, or an HTML page's."""
    written = map(_unescaped, _texts(document, "title"))
    return next(filter(None, itertools.chain(written, _heading(blocks), _page(document))), None)


def date(document: Document) -> str | None:
    """The date of publication, or else of creation, in front matter, as it is written there; or else that of the file's name.

    Without either it is that of the last change. `date` may be any text; by the other names it counts only where it can be
    read, for `published` is also true or false.
    """
    return next(
        itertools.chain(
            _texts(document, "date"),
            filter(dates.parse, _texts(document, *_PUBLISHED, *_CREATED)),
            _dated(document.path),
            filter(dates.parse, _texts(document, *_CHANGED)),
        ),
        None,
    )


def author(document: Document) -> str | None:
    """The authors in front matter."""
    return ", ".join(_first(document, front_matter.names, "author", "authors")) or None


def categories(document: Document) -> tuple[str, ...]:
    """The categories in front matter."""
    return _first(document, front_matter.texts, "categories", "category")


def tags(document: Document) -> tuple[str, ...]:
    """The tags in front matter; Zenn calls them topics."""
    return _first(document, front_matter.texts, "tags", "topics", "tag")


def _unescaped(title: str) -> str:
    """Titles out of WordPress have `&#8211;` and `&amp;`; without such a number a name is what the title is about (`&nbsp; とは`)."""
    return unescape(title) if _ESCAPED.search(title) else title


def _heading(blocks: Sequence[Block]) -> Iterator[str]:
    first = blocks[0] if blocks else None
    if first and first.kind is Kind.HEADING and first.level == 1:
        # A forced line break parts words, others do not.
        yield " ".join(" ".join(map(one_line, first.text.split(" \n"))).split())


def _page(document: Document) -> Iterator[str]:
    """What stands in a page's head, unless a template is to write it."""
    head, end, _ = document.body.partition("</head>")
    found = _TITLE_OF_PAGE.search(head) if end else None
    if found and document.path.lower().endswith((".html", ".htm")):
        yield " ".join(one_line(unescape(found[1])).split())


def _dated(path: str) -> Iterator[str]:
    """The date that a file's name begins with, as Jekyll, Hugo and Hexo read it; of an `index`, the folder's name."""
    file = PurePath(path)
    is_index = file.name.partition(".")[0] == "index"  # of a bundle of Hugo's: `index.md`, `index.ja.md`
    day = dates.of_name(file.parent.name if is_index else file.name)
    if day:
        yield day.isoformat()


def _values(document: Document, *keys: str) -> Iterator[Value]:
    return (value for key in keys for _, value in front_matter.spellings(document.front_matter, key))


def _texts(document: Document, *keys: str) -> Iterator[str]:
    """What is text and not empty, in the order of the keys."""
    return filter(None, map(front_matter.text, _values(document, *keys)))


def _first(document: Document, read: Callable[[Value], tuple[str, ...]], *keys: str) -> tuple[str, ...]:
    """What the first of the keys says that says anything; those in tables of Zola's and Hugo's come behind the others."""
    tables = ("taxonomies", *front_matter.OWN)
    inner = (f"{table}.{key}" for table in tables for key in keys)
    return next(filter(None, map(read, _values(document, *keys, *inner))), ())

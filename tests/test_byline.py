"""What a post says of itself, by the names that generators and services give it."""

from __future__ import annotations

import pytest

from yomitime import byline, document
from yomitime.model import Document


def parsed(front_matter: str, path: str = "a.md", body: str = "本文です。\n") -> Document:
    return document.parse(f"---\n{front_matter}\n---\n{body}".encode(), path)


DATES = {
    "Jekyll, Hugo, Hexo": ("date: 2025-01-02 10:00", "2025-01-02 10:00"),
    "Zenn": ("published: true\npublished_at: 2025-01-02 10:00", "2025-01-02 10:00"),
    "Zenn, without a date": ("published: true", None),
    "Fuwari": ("published: 2023-09-01\nupdated: 2024-11-29", "2023-09-01"),
    "Astro": ("pubDate: 'Jul 08 2022'\nupdatedDate: 2024-01-01", "Jul 08 2022"),
    "AstroPaper": ("pubDatetime: 2024-11-28T15:22:00Z\nmodDatetime: 2025-01-01", "2024-11-28T15:22:00Z"),
    "Hugo, aliases": ("lastmod: 2025-03-01\nPublishDate: 2025-01-02", "2025-01-02"),
    "MkDocs": ("date:\n  created: 2025-01-02\n  updated: 2025-02-01", "2025-01-02"),
    "Cobalt": ("published_date: 2016-01-01 21:00:00 +0100", "2016-01-01 21:00:00 +0100"),
    "Nuxt": ("updatedAt: 2025-03-01\ncreatedAt: 2025-01-02", "2025-01-02"),
    "Qiita": ("updated_at: '2025-03-01T00:00:00+09:00'", "2025-03-01T00:00:00+09:00"),
    "publication before creation": ("created: 2024-12-01\npublished_on: 2025-01-02", "2025-01-02"),
    "a date that is none": ("published: soon\npublished_at: draft\ncreated: 甲", None),
    "a date that only people read": ("date: 令和7年1月2日\nupdated: 2025-03-01", "令和7年1月2日"),
    "an empty date": ("date:\npublished_at: ''\ncreated_at: 2025-01-02", "2025-01-02"),
}


@pytest.mark.parametrize(("front_matter", "date"), DATES.values(), ids=DATES)
def test_a_date_has_many_names(front_matter: str, date: str | None) -> None:
    assert byline.date(parsed(front_matter)) == date

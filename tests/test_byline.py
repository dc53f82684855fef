"""What a post says of itself, by the names that generators and services give it."""

from __future__ import annotations

import pytest

from yomitime import byline, document
from yomitime.model import Document
from yomitime.prose import blocks


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


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("_posts/2020-01-02-x.md", "2020-01-02"),
        ("2020-01-02.md", "2020-01-02"),
        ("2020-1-2-x.md", "2020-01-02"),
        ("2020-01-02 日記.md", "2020-01-02"),
        ("2020-01-02_日記.html", "2020-01-02"),
        ("20200102-x.md", "2020-01-02"),
        ("20200102.txt", "2020-01-02"),
        ("posts/2020-01-02-x/index.md", "2020-01-02"),
        ("posts/2020-01-02-x/index.ja.md", "2020-01-02"),
        ("2020-01-02/x.md", None),
        ("2020-02-30-x.md", None),
        ("20201332-x.md", None),
        ("30200102-x.md", None),
        ("20200102123456.md", None),
        ("2020-01-023.md", None),
        ("x-2020-01-02.md", None),
        ("2020-01.md", None),
        ("-", None),
        ("", None),
    ],
)
def test_a_file_name_may_begin_with_the_date(path: str, date: str | None) -> None:
    assert byline.date(parsed("title: 題", path)) == date


@pytest.mark.parametrize(
    ("front_matter", "date"),
    [
        ("date: 2021-05-05", "2021-05-05"),
        ("created: 2021-05-05", "2021-05-05"),
        ("last_modified_at: 2021-05-05", "2020-01-02"),
        ("published: false", "2020-01-02"),
    ],
)
def test_the_name_counts_before_the_last_change_alone(front_matter: str, date: str) -> None:
    assert byline.date(parsed(front_matter, "2020-01-02-x.md")) == date


@pytest.mark.parametrize(
    "front_matter",
    [
        "+++\ntitle = '題'\n[taxonomies]\ntags = ['港']\ncategories = ['旅行']\n[extra]\nauthor = '甲'\n+++\n",
        "+++\ntags = ['港']\ncategories = ['旅行']\nauthor = '甲'\n[extra]\nauthor = '乙'\n+++\n",
        "---\ntags: 港\ncategories: 旅行\nparams:\n  author: 甲\n---\n",
    ],
)
def test_tables_of_zola_and_hugo_are_looked_into_where_the_top_says_nothing(front_matter: str) -> None:
    found = document.parse(f"{front_matter}本文です。\n".encode(), "a.md")
    assert (byline.tags(found), byline.categories(found), byline.author(found)) == (("港",), ("旅行",), "甲")


@pytest.mark.parametrize(
    ("title", "shown"), [("港 &#8211; 夜 &amp; 灯り", "港 – 夜 & 灯り"), ("&nbsp; とは", "&nbsp; とは")]
)
def test_a_title_out_of_wordpress_is_read_as_it_is_shown(title: str, shown: str) -> None:
    assert byline.title(parsed(f"title: '{title}'"), ()) == shown


def test_a_heading_on_several_lines_is_a_title_on_one() -> None:
    page = document.parse(
        "<h1><span>港の朝市を</span><span\nlang=ja>歩く</span> a\nb　甲<br>\n乙</h1>".encode(), "a.html"
    )
    assert byline.title(page, blocks(page)) == "港の朝市を歩く a b 甲 乙"


def test_a_page_without_such_a_heading_has_a_title_of_its_own() -> None:
    head = "<html><head>\n<title>港の\n朝市 &amp; 夜市</title>\n</head>\n<body>"
    for page, title in [
        (head + "<p>甲</p>", "港の朝市 & 夜市"),
        (head + "<h1>乙</h1>", "乙"),
        ("<head><title>{{ page.title }}</title></head><p>甲</p>", None),
        ("<p>甲</p><svg><title>丙</title></svg>", None),
    ]:
        document_ = Document("a.html", page)
        assert byline.title(document_, blocks(document_)) == title
    assert byline.title(Document("a.md", head), ()) is None

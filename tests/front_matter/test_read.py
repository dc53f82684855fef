"""Where front matter begins and ends, and where there is none."""

from __future__ import annotations

import pytest

from tests.front_matter.plain import problems_of, values_of
from yomitime import front_matter
from yomitime.front_matter.source import MAX_LENGTH
from yomitime.model import FrontMatterFormat

BODY = "本文です。\n"

FOUND: dict[str, tuple[str, FrontMatterFormat, dict[str, object]]] = {
    "yaml": ("---\na: 1\n---\n", "yaml", {"a": "1"}),
    "yaml closed by dots": ("---\na: 1\n...\n", "yaml", {"a": "1"}),
    "toml": ("+++\na = 1\n+++\n", "toml", {"a": "1"}),
    "json": ('{"a": 1}\n', "json", {"a": "1"}),
    "json over lines": ('{\n  "a": {"b": "}"}\n}\n', "json", {"a": {"b": "}"}}),
    "empty yaml": ("---\n---\n", "yaml", {}),
    "empty toml": ("+++\n+++\n", "toml", {}),
    "empty json": ("{}\n", "json", {}),
    "only blank lines": ("---\n\n\n---\n", "yaml", {}),
    "only a comment": ("---\n# 下書き\n---\n", "yaml", {}),
    "blanks behind the markers": ("--- \t\na: 1\n---  \n", "yaml", {"a": "1"}),
    "CR LF": ("---\r\na: 1\r\n---\r\n", "yaml", {"a": "1"}),
    "CR": ("---\ra: 1\r---\r", "yaml", {"a": "1"}),
    "blank lines above": ("\n \n---\na: 1\n---\n", "yaml", {"a": "1"}),
    "json between dashes": ('---json\n{"a": 1}\n---\n', "json", {"a": "1"}),
    "toml between dashes": ("--- toml\na = 1\n---\n", "toml", {"a": "1"}),
    "dashes in a value": ("---\na: x --- y\nb: |\n  ---\n---\n", "yaml", {"a": "x --- y", "b": "---\n"}),
    "dots in a name": ("---\na: ...\nb: 1\n---\n", "yaml", {"a": "...", "b": "1"}),
    "Pelican, MultiMarkdown": (
        "Title: 題\nDate: 2010-12-03 10:20\n\n",
        "yaml",
        {"Title": "題", "Date": "2010-12-03 10:20"},
    ),
    "what is no YAML": (
        "Date: 1\nTitle: 題: 副題\nTags:\n \n",
        "yaml",
        {"Date": "1", "Title": "題: 副題", "Tags": None},
    ),
    "a summary": ("title: 題\r\nsummary: 説明。\r\n\r\n", "yaml", {"title": "題", "summary": "説明。"}),
    "Pelican, a title that is a sentence": (
        "Title: さようなら、平成。\nDate: 2024-05-01\nReading_Time: 5\n\n",
        "yaml",
        {"Title": "さようなら、平成。", "Date": "2024-05-01", "Reading_Time": "5"},
    ),
    "Pelican, no blank behind the colon": (
        "Title: 題\nDate:2024-05-01\n\n",
        "yaml",
        {"Title": "題", "Date": "2024-05-01"},
    ),
    "Pelican, a title alone": ("Title: 題\n\n", "yaml", {"Title": "題"}),
    "Nikola": (
        "<!-- \n.. title: 題: 副題\n.. tags: 港, 夜\n.. link:\n.. reading_time: 1\n-->\n",
        "yaml",
        {"title": "題: 副題", "tags": "港, 夜", "link": None, "reading_time": "1"},
    ),
    "Nikola, CR LF, below a blank line": (
        "\r\n<!--\r\n.. title: 題\r\n-->\r\n",
        "yaml",
        {"title": "題"},
    ),
    "Nikola, without the comment": (".. title: 題\n.. slug: a\n\n", "yaml", {"title": "題", "slug": "a"}),
    "Middleman": (';;;\n"title": "題",\n"a": [1]\n;;;\n', "json", {"title": "題", "a": ["1"]}),
    "Middleman, with braces": (';;;\n{"a": 1}\n;;;\n', "json", {"a": "1"}),
    "Hexo": ("title: 題\ntags:\n- a\n  - b\n---\n", "yaml", {"title": "題", "tags": ["a - b"]}),
}

NONE = {
    "empty file": "",
    "plain prose": BODY,
    "a rule alone": "---",
    "a rule above prose": "---\n本文です。\n---\n続きです。\n",
    "a rule above prose with a colon": "---\n注意: これは本文です。\n二行目です。\n三行目です。\n---\n続き\n",
    "a rule above prose with full-width colons": "---\n注意：これは本文です。\n補足：これも本文です。\n---\n続き\n",
    "a rule above questions and answers": "---\nQ：なぜですか。\nA：分かりません。\n---\n続き\n",
    "a rule above colons of both kinds": "---\nBlog: ここ\nX：あそこ\n---\n続き\n",
    "a rule above indented prose": "---\n\u3000彼は言った：そうだ。\n---\n続き\n",
    "a rule above indented code": "---\n\n\tkey: value\n\n---\n続き\n",
    "a rule above a heading and prose": "---\n# 見出し\n\n本文です。\n---\n",
    "a rule above a table": "---\n| a | b |\n| - | - |\n---\n",
    "a rule above bold text": "---\n**注:** 本文\n---\n",
    "a rule above a quote": "---\n> 注: 引用\n---\n",
    "four dashes": "----\na: 1\n----\n",
    "text behind the marker": "--- a\na: 1\n---\n",
    "a marker that is indented": "  ---\na: 1\n---\n",
    "front matter further down": "# 題\n\n---\na: 1\n---\n",
    "an entry that more hyphens make a heading": "---\n題: a\n----\n本文\n",
    "a code fence": "```\n---\na: 1\n---\n```\n",
    "pluses above prose": "+++\n本文です。\n+++\n",
    "Liquid": "{% raw %}\n本文\n",
    "a Liquid output": "{{ page.title }}\n",
    "an attribute list": "{: .class}\n",
    "an MDX expression": '{"text"}\n本文\n',
    "one entry": "title: 題\n\n",
    "entries without a title": "Q: なぜですか。\nA: 分かりません。\n\n",
    "entries that no blank line ends": "title: 題\ndate: 2025-01-02\n本文です。\n",
    "a last entry without a line end": "title: 題\ndate: 2025-01-02",
    "entries below a blank line": "\ntitle: 題\ndate: 2025-01-02\n\n",
    "a title that is a sentence": "title: これは題です。\ndate: 2025-01-02\n\n",
    "a title alone that is a sentence": "Title: これは題です。\n\n",
    "a title alone as few write it": "Title:題\n\n",
    "a title above prose": "Title: 題\n本文です。\n\n",
    "a sentence as title, and another": "Title: これは題です。\nNote: これは注です。\n\n",
    "a comment": "<!-- 注 -->\n\n本文です。\n",
    "a comment above a rule and a heading": "<!-- 注 -->\n---\nNote: 題\n---\n本文です。\n",
    "a comment that is never closed": "<!--\n.. title: 題\n\n本文です。\n",
    "a comment without a title": "<!--\n.. slug: a\n-->\n本文です。\n",
    "semicolons around prose": ";;;\n本文です。\n;;;\n",
    "a body in an entry": "title: 題\ntags: a\nbody: # 見出し\n\n",
    "an address": "title: 題\nhttps://example.com\n\n",
    "JSON with text behind it": '{"a": 1} です。\n',
}


@pytest.mark.parametrize(("text", "format_", "values"), FOUND.values(), ids=FOUND)
def test_front_matter(text: str, format_: FrontMatterFormat, values: dict[str, object]) -> None:
    found = front_matter.read(text + BODY)
    assert (found.format, values_of(text + BODY), (text + BODY)[found.end :]) == (format_, values, BODY)
    assert found.problems == ()


@pytest.mark.parametrize(("text", "format_", "values"), FOUND.values(), ids=FOUND)
def test_front_matter_without_body(text: str, format_: FrontMatterFormat, values: dict[str, object]) -> None:
    text = text.removesuffix("\n").removesuffix("\r")
    assert (front_matter.read(text).format, values_of(text), front_matter.read(text).end) == (
        format_,
        values,
        len(text),
    )


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_front_matter(text: str) -> None:
    assert front_matter.read(text) == front_matter.FrontMatter()


@pytest.mark.parametrize("rest", [BODY, BODY * 9 + "\n---\n" + BODY], ids=["no marker below", "a rule below"])
def test_a_marker_of_too_many_hyphens_is_said_and_closes(rest: str) -> None:
    text = "---\ntitle: 題\na: 1\n----\n" + rest
    found = front_matter.read(text)
    assert (found.format, values_of(text), text[found.end :]) == ("yaml", {"title": "題", "a": "1"}, rest)
    assert problems_of(text) == [(4, 1, "a marker has three hyphens; write “---” instead of “----”")]


@pytest.mark.parametrize("opening", ["---js", "--- javascript"])
def test_front_matter_in_javascript_is_not_read_and_no_text(opening: str) -> None:
    text = f'{opening}\n{{ title: "題" }}\n---\n{BODY}'
    found = front_matter.read(text)
    assert (found.format, found.values, text[found.end :]) == (None, {}, BODY)
    assert problems_of(text) == [(1, 1, "front matter in JavaScript; not read")]


UNCLOSED = {
    "below a comment": (
        "<!-- 注 --> <!-- 注 -->---\ntitle: 題\n---\n本文\n",
        "front matter stands below a comment, not at the top of the file; read as text",
    ),
    "yaml": ("---\ntitle: 題\n\n本文\n", "front matter that opens with --- is never closed; read as text"),
    "an entry that more hyphens make a heading": (
        "---\nNote: 題\nSee: 題\n----\n本文\n",
        "front matter that opens with --- is never closed; read as text",
    ),
    "toml": ("+++\ntitle = '題'\n\n本文\n", "front matter that opens with +++ is never closed; read as text"),
    "json": ('{"title": "題"\n\n本文\n', "a JSON object that does not end within 65,536 characters; read as text"),
    "json string": (
        '{"title": "題\n\n本文\n',
        "a JSON object that does not end within 65,536 characters; read as text",
    ),
    "a list": ("---\n- a\n- b\n---\n", "a list without keys is no front matter; read as text"),
}


@pytest.mark.parametrize(("text", "problem"), UNCLOSED.values(), ids=UNCLOSED)
def test_what_looks_like_front_matter_and_is_none_is_said(text: str, problem: str) -> None:
    found = front_matter.read("\n" + text)
    assert (found.format, found.end, dict(found.values)) == (None, 0, {})
    assert problems_of("\n" + text) == [(2, 1, problem)]


@pytest.mark.parametrize(
    ("opening", "line", "closing"),
    [("---\n", "a: 1\n", "---\n"), ("+++\n", "a = 1\n", "+++\n")],
    ids=["yaml", "toml"],
)
def test_front_matter_that_is_too_long_is_not_parsed_and_not_body(opening: str, line: str, closing: str) -> None:
    text = opening + line * (MAX_LENGTH // len(line) + 1) + closing + BODY
    found = front_matter.read(text)
    assert (text[found.end :], dict(found.values)) == (BODY, {})
    assert problems_of(text) == [(1, 1, "longer than 65,536 characters; not read")]


def test_entries_without_a_marker_are_no_front_matter_when_too_long() -> None:
    assert front_matter.read("title: 題\n" + "a: 1\n" * MAX_LENGTH + "\n本文\n") == front_matter.FrontMatter()


def test_prose_between_rules_that_is_too_long_to_be_front_matter_is_body() -> None:
    assert front_matter.read("---\n" + BODY * MAX_LENGTH + "---\n") == front_matter.FrontMatter()


def test_lookup_reaches_into_mappings_and_prefers_a_key_with_dots() -> None:
    values = front_matter.read("---\nparams:\n  time: {read: 5}\na.b: 1\na: {b: 2}\n---\n").values
    found = {name: front_matter.lookup(values, name) for name in ("params.time.read", "a.b", "params.x", "a.b.c", "x")}
    assert {name: value and value.data for name, value in found.items()} == {
        "params.time.read": "5",
        "a.b": "1",
        "params.x": None,
        "a.b.c": None,
        "x": None,
    }


def test_keys_are_found_in_any_case_the_exact_one_first() -> None:
    values = front_matter.read(
        "---\nTITLE: 1\nTitle: 2\nPARAMS: {Title: 3}\nparams: {title: 4}\nPARAMS.a: 5\n---\n"
    ).values
    assert [(key, value.data) for key, value in front_matter.spellings(values, "title")] == [
        ("TITLE", "1"),
        ("Title", "2"),
    ]
    assert [key for key, _ in front_matter.spellings(values, "Title")] == ["Title", "TITLE"]
    assert [key for key, _ in front_matter.spellings(values, "params.title")] == ["params.title", "PARAMS.Title"]
    assert [key for key, _ in front_matter.spellings(values, "params.a")] == ["PARAMS.a"]
    assert list(front_matter.spellings(values, "titles")) == []
    assert (found := front_matter.lookup(values, "title")) and found.data == "1"


TEXTS = {
    "list": ("[a b, 'c']", ("a b", "c")),
    "nested list": ("[[a, b], [c]]", ("a", "b", "c")),
    "names": ("[{name: a, versions: []}, b, {x: c}]", ("a", "b")),
    "list with other things": ("[a, {b: c}, null]", ("a",)),
    "commas": ("機械学習, Web 開発,", ("機械学習", "Web 開発")),
    "Japanese commas": ("技術、日記", ("技術", "日記")),
    "spaces, as Jekyll": ("a b", ("a", "b")),
    "one": ("日記", ("日記",)),
    "mapping": ("{a: b}", ()),
    "nothing": ("", ()),
}


@pytest.mark.parametrize(("source", "texts"), TEXTS.values(), ids=TEXTS)
def test_texts(source: str, texts: tuple[str, ...]) -> None:
    assert front_matter.texts(front_matter.read(f"---\ntags: {source}\n---\n").values["tags"]) == texts


NAMES = {
    "a name with a space": ("山田 太郎", ("山田 太郎",)),
    "list": ("[山田 太郎, Taro]", ("山田 太郎", "Taro")),
    "mapping": ("{name: 山田, url: x}", ("山田",)),
    "list of mappings": ("[{name: 山田}, {id: 1}]", ("山田",)),
    "nothing": ("", ()),
}


@pytest.mark.parametrize(("source", "names"), NAMES.values(), ids=NAMES)
def test_names(source: str, names: tuple[str, ...]) -> None:
    assert front_matter.names(front_matter.read(f"---\nauthor: {source}\n---\n").values["author"]) == names


def test_aliases_of_lists_do_not_multiply() -> None:
    text = "---\na: &a [" + "x," * 500 + "]\ntags: [" + "*a," * 40 + "]\n---\n"
    assert len(front_matter.texts(front_matter.read(text).values["tags"])) == 1000

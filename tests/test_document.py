"""Bytes → document: body, lines and offsets."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.front_matter.plain import every
from yomitime.document import parse
from yomitime.encoding import decode
from yomitime.errors import UnreadableError

POST = '---\ntitle: 題\nreading_time: "20分" # 注\n---\n\n本文です。\n'


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16-le", "iso2022_jp"])
def test_lines_are_true_whatever_the_encoding_and_the_line_ends(line_end: str, encoding: str) -> None:
    document = parse(POST.replace("\n", line_end).encode(encoding), "p", encoding)
    assert (document.body, document.body_line, document.encoding) == ("\n本文です。\n", 5, encoding)
    assert {key: (value.data, value.raw, value.line) for key, value in document.front_matter.items()} == {
        "title": ("題", "題", 2),
        "reading_time": ("20分", '"20分"', 3),
    }
    assert (document.path, document.front_matter_format, document.problems) == ("p", "yaml", ())


def test_without_front_matter_the_body_is_all() -> None:
    document = parse("本文\r\n".encode(), "p")
    assert (document.body, document.body_line, document.front_matter_format) == ("本文\n", 1, None)


def test_problems_of_encoding_and_front_matter() -> None:
    document = parse(b"---\na: 1\na: 2\n---\nx\0", "p")
    assert [(each.check, each.line) for each in document.problems] == [("encoding", 5), ("front-matter", 3)]


def test_undecodable_bytes_are_refused() -> None:
    with pytest.raises(UnreadableError):
        parse(b"\xff\xff", "p")


MARKERS = st.sampled_from(["---", "...", "+++", "{", "}", "---json"])
LINES = st.sampled_from(
    ["a: 1", "a: [x] y", "b:", "  - c", "\t- d", "- e", "c: {d: 'x'}", "f: |", "  g", "h: &x [1]", "i: *x", "<<: *x", "j: !t k",
     "a = 1", "[t]", "[[u]]", "b.c = [1, 2,", "]", "d = \"\"\"", "e = {f = 1}", "# 注", "", "本文: です", "\"a\": 1,", "\"b\": {", "\"c\"",
     "\0", "\u2028", "\x85", "😀: \ufeff", "'",
     "title：x", "time：\u30005: y", "\u3000l: 1", "\tm: 1", "\t\tn：1", "o: p: q", "----"]
)  # fmt: skip
FILES = st.builds(
    lambda mark, lines, close, rest, end: end.join([mark, *lines, close, rest]),
    MARKERS,
    st.lists(LINES | MARKERS, max_size=8),
    MARKERS,
    st.text(max_size=10),
    st.sampled_from(["\n", "\r\n", "\r"]),
)


@settings(max_examples=400)
@given(FILES | st.text())
@example("---\n\u2028a: 1\n---\n")
@example('{"a": "\\ud800"}\n')
def test_offsets_are_those_of_the_decoded_text(source: str) -> None:
    data = source.encode("utf-8", "replace")
    document = parse(data, "p")
    text = decode(data, "p").text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for value in every(document.front_matter):
        if value.start is not None:
            assert text[value.start : value.end] == value.raw
        assert 1 <= value.line < max(document.body_line, 2)
        assert not isinstance(value.data, str) or value.data.encode("utf-8") is not None
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in document.problems)
    assert document.body_line + document.body.count("\n") == lines


@settings(max_examples=400)
@given(st.binary() | FILES.map(str.encode).flatmap(lambda data: st.binary(max_size=3).map(lambda more: data + more)))
def test_nothing_but_unreadable_is_raised(data: bytes) -> None:
    try:
        parse(data, "p")
    except UnreadableError as error:
        assert error.message.en

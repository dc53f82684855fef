"""YAML: text as written, places, and what a strict parser refuses."""

from __future__ import annotations

import pytest

from tests.front_matter.plain import problems_of, values_of
from yomitime import front_matter

AS_WRITTEN = [
    "010",
    "1:30",
    "5:30",
    "08",
    "1_000",
    "true",
    "no",
    "NO",
    ".nan",
    "20.50",
    "2024-02-30",
    "0000-01-01",
    "9" * 4301,
]


@pytest.mark.parametrize("scalar", AS_WRITTEN, ids=lambda scalar: str(scalar)[:12])
def test_scalars_stay_as_written(scalar: str) -> None:
    value = front_matter.read(f"---\na: {scalar} # 注\n---\n").values["a"]
    assert (value.data, value.raw) == (scalar, scalar)


READ = {
    "quotes": ("a: 'it''s'\nb: \"\\u3042\"", {"a": "it's", "b": "あ"}, []),
    "nothing": ("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": ""}, []),
    "blocks": ("a: |\n  x\n  y\nb: >-\n  x\n  y", {"a": "x\ny\n", "b": "x y"}, []),
    "lists and mappings": ("a: [1, {b: 2}]\nc:\n- d\n- e", {"a": ["1", {"b": "2"}], "c": ["d", "e"]}, []),
    "a flow mapping": ("{a: 1}", {"a": "1"}, []),
    "a Ruby object": ("a: !ruby/object:Foo\n  b: !!int 1\nc: 2", {"a": {"b": "1"}, "c": "2"}, []),
    "aliases": ("a: &x [1]\nb: *x\nc: *y", {"a": ["1"], "b": ["1"], "c": None}, []),
    "an alias of what holds it": ("a: &x [*x]", {"a": [None]}, []),
    "a merge key stays a key": ("a: &x {b: 1}\n<<: *x", {"a": {"b": "1"}, "<<": {"b": "1"}}, []),
    "duplicates": (
        "a: 1\nb: 2\na: 3",
        {"a": "3", "b": "2"},
        [(4, 1, "“a” stands twice, on lines 2 and 4; the last one counts")],
    ),
    "colon in a value": (
        "title: 第1回: x\nb: 1",
        {"title": "第1回: x", "b": "1"},
        [(2, 8, "is not valid YAML; write “title: '第1回: x'”")],
    ),
    "bracket before text": (
        "b: 1\ntitle: [前編] it's",
        {"b": "1", "title": "[前編] it's"},
        [(3, 8, "is not valid YAML; write “title: '[前編] it''s'”")],
    ),
    "template": ("a: {{ x }}\nb: 1", {"a": "{{ x }}", "b": "1"}, [(2, 4, "is not valid YAML; write “a: '{{ x }}'”")]),
    "reserved characters": (
        "a: @x\nb: `y",
        {"a": "@x", "b": "`y"},
        [(2, 4, "is not valid YAML; write “a: '@x'”"), (3, 4, "is not valid YAML; write “b: '`y'”")],
    ),
    "tabs": (
        "tags:\n\t- a\n\t- b\nc: 1",
        {"tags": ["a", "b"], "c": "1"},
        [(3, 1, "a tab cannot indent in YAML; write spaces")],
    ),
    "tabs before all keys": (
        "\ttitle: a\n\tb: 1",
        {"title": "a", "b": "1"},
        [(2, 1, "a tab cannot indent in YAML; write spaces")],
    ),
    "a tab before a key": (
        "title: a\r\n\tb: 1",
        {"title": "a", "b": "1"},
        [(3, 1, "a tab stands before the key; take it out")],
    ),
    "a full-width space before a key": (
        "title: a\n\u3000b: 1",
        {"title": "a", "b": "1"},
        [(3, 1, "a full-width space stands before “b”; take it out")],
    ),
    "a full-width space before a key, beside a broken entry": (
        "title: @\n\u3000b: 1",
        {"title": "@", "b": "1"},
        [
            (2, 8, "is not valid YAML; write “title: '@'”"),
            (3, 1, "a full-width space stands before “b”; take it out"),
        ],
    ),
    "a full-width colon": (
        "title: 題\nb：5",
        {"title": "題", "b": "5"},
        [(3, 2, "the colon is full-width; write “b: 5”")],
    ),
    "a full-width colon first": (
        "title：題\nb: 5",
        {"title": "題", "b": "5"},
        [(2, 6, "the colon is full-width; write “title: 題”")],
    ),
    "full-width colons only": (
        "読了：5\nread_time ：5",
        {"読了": "5", "read_time": "5"},
        [
            (2, 3, "the colon is full-width; write “読了: 5”"),
            (3, 11, "the colon is full-width; write “read_time: 5”"),
        ],
    ),
    "a full-width colon above a list": (
        "title: 題\nb：\n  - x\n  - y",
        {"title": "題", "b": ["x", "y"]},
        [(3, 2, "the colon is full-width; write “b:”")],
    ),
    "no space behind the colon": (
        "title:題\nb: 1",
        {"title": "題", "b": "1"},
        [(2, 7, "is not valid YAML; write “title: 題”")],
    ),
    "a line that is no entry": (
        "a: 1\nただの文\nb: 2",
        {"a": "1", "b": "2"},
        [(3, 1, "is no “key: value”; not read")],
    ),
    "an entry over lines beside a broken one": (
        "a:\n  b: [1,\n    2]\n# 注\nc: @",
        {"a": {"b": ["1", "2"]}, "c": "@"},
        [(6, 4, "is not valid YAML; write “c: '@'”")],
    ),
    "a duplicate beside a broken entry": (
        "a: 1\na: 2\nb: @",
        {"a": "2", "b": "@"},
        [
            (3, 1, "“a” stands twice, on lines 2 and 3; the last one counts"),
            (4, 4, "is not valid YAML; write “b: '@'”"),
        ],
    ),
    "a quote that is never closed": (
        "a: 'x\nb: 1",
        {"a": "'x", "b": "1"},
        [(2, 4, "is not valid YAML; write “a: '''x'”")],
    ),
    "a control character": ("a: \x07\nb: 1", {"a": "\x07", "b": "1"}, [(2, 4, "is not valid YAML: “a: \x07”")]),
    "an item below a value": (
        "a: x\n- y\nb: 1",
        {"a": "x", "b": "1"},
        [(3, 1, "is not valid YAML: “- y”")],
    ),
    "an entry below a value": (
        "a: x\n  b: y\nc: 1",
        {"a": "x", "c": "1"},
        [(3, 4, "is not valid YAML: “b: y”")],
    ),
    "a line that is no entry, inside an entry": (
        "a:\n  b: 1\n  文\n  c: 2\nd: 1",
        {"a": None, "d": "1"},
        [(4, 3, "is not valid YAML: “文”")],
    ),
    "a colon in a value of two lines": (
        "a: x: y\n  z\nb: 1",
        {"a": "x: y", "b": "1"},
        [(2, 5, "is not valid YAML: “a: x: y”")],
    ),
    "a value that would be a comment": (
        "title:#1\nb: @",
        {"title": "#1", "b": "@"},
        [(2, 7, "is not valid YAML; write “title: '#1'”"), (3, 4, "is not valid YAML; write “b: '@'”")],
    ),
    "a full-width colon before a value to quote": (
        "title：第1回: x\nb: @",
        {"title": "第1回: x", "b": "@"},
        [(2, 6, "the colon is full-width; write “title: '第1回: x'”"), (3, 4, "is not valid YAML; write “b: '@'”")],
    ),
    "a full-width colon before a value that has a colon": (
        "title：第1回: x\nb: 1",
        {"title": "第1回: x", "b": "1"},
        [(2, 6, "the colon is full-width; write “title: '第1回: x'”")],
    ),
    "a full-width colon in a key in quotes": (
        "title: x\n'比：率': 1",
        {"title": "x", "比：率": "1"},
        [],
    ),
    "a full-width colon in a key of prose": (
        "Q：a: 1",
        {"Q：a": "1"},
        [],
    ),
    "a full-width colon above a wrong line": (
        "title：題\n- a",
        {"title": "題"},
        [(2, 6, "the colon is full-width")],
    ),
    "a line of hyphens": (
        "a: @\nb: 1\nc: 2\n----",
        {"a": "@", "b": "1", "c": "2"},
        [(2, 4, "is not valid YAML; write “a: '@'”"), (5, 1, "is no “key: value”; not read")],
    ),
    "several documents": (
        "a: 1\n--- # 次\nb: 2",
        {},
        [(1, 1, "several YAML documents between the markers; not read")],
    ),
    "half a surrogate pair": (
        'a: "\\ud800"\nb: 1',
        {"a": '"\\ud800"', "b": "1"},
        [(2, 4, "is not valid YAML; write “a: '\"\\ud800\"'”")],
    ),
}


@pytest.mark.parametrize(("source", "values", "problems"), READ.values(), ids=READ)
def test_what_is_read_and_what_is_said(
    source: str, values: dict[str, object], problems: list[tuple[int, int, str]]
) -> None:
    text = f"---\n{source}\n---\n本文"
    assert (values_of(text), problems_of(text)) == (values, problems)
    assert front_matter.read(text).format == "yaml"


def test_the_place_of_a_value() -> None:
    text = '---\n\na:\n  b: "20分" # 注\nc: !!str &x  5:30\n---\n'
    values = front_matter.read(text).values
    inner = front_matter.lookup(values, "a.b")
    assert inner is not None
    assert (inner.raw, inner.line, values["a"].line) == ('"20分"', 4, 3)
    assert (values["c"].raw, text[values["c"].start : values["c"].end]) == ("5:30", "5:30")


DEEP = {
    "500 lists": "a: " + "[" * 500 + "]" * 500,
    "25,000 lists": "a: " + "[" * 25_000 + "]" * 25_000,
    "25,000 mappings": "a: " + "{" * 25_000,
    "10,000 dashes": "a:\n " + "- " * 10_000,
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_depth_costs_one_entry(source: str) -> None:
    text = f"---\nb: 1\n{source}\nc: 2\n---\n本文"
    values, problems = values_of(text), problems_of(text)
    assert (values["b"], values["c"], len(problems), problems[0][0] in {3, 4}) == ("1", "2", 1, True)


def test_as_deep_as_is_allowed() -> None:
    inside = "[" * 31 + "1" + "]" * 31
    assert problems_of(f"---\na: {inside}\n---\n") == []
    assert [text for _, _, text in problems_of(f"---\na: [{inside}]\n---\n")] == [
        "nested more than 32 levels deep; not read"
    ]


def test_aliases_are_counted() -> None:
    def text(count: int) -> str:
        return "---\na: &a x\nb: [" + "*a, " * count + "]\nc: 1\n---\n"

    assert problems_of(text(50)) == []
    assert problems_of(text(51))[0][2] == "more than 50 aliases; not read"
    assert values_of(text(51))["c"] == "1"


def test_aliases_of_aliases_are_not_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 6)]
    values = front_matter.read("---\n" + "\n".join(lines) + "\n---\n").values
    first, last = values["a5"].data, values["a4"].data
    assert isinstance(first, tuple)
    assert first[0].data is first[9].data is last

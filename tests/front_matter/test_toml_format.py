"""TOML: text as written, places, and guards before the parser."""

from __future__ import annotations

import pytest

from tests.front_matter.plain import problems_of, values_of
from yomitime import front_matter

READ = {
    "scalars as written": (
        "a = 1_000\nb = 20.50\nc = true\nd = 1979-05-27 07:32:00 # 注\ne = nan",
        {"a": "1_000", "b": "20.50", "c": "true", "d": "1979-05-27 07:32:00", "e": "nan"},
        [],
    ),
    "strings": (
        'a = "x\\"y"\nb = \'c:\\d\'\nc = """\nx"y""""\nd = \'\'\'\nz\'\'\'\ne = \'\'',
        {"a": 'x"y', "b": "c:\\d", "c": 'x"y"', "d": "z", "e": ""},
        [],
    ),
    "tables": (
        "a = 1\n[params]\nreading_time = 20\nb.c = 2\n[params.d]\ne = 3",
        {"a": "1", "params": {"reading_time": "20", "b": {"c": "2"}, "d": {"e": "3"}}},
        [],
    ),
    "lists of tables": (
        "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3",
        {"a": [{"b": "1"}, {"b": "2", "c": {"d": "3"}}]},
        [],
    ),
    "lists over lines": ("a = [ # 注 ]\n  1, 'x,]', # 注\n  [2],\n]\nb = 1", {"a": ["1", "x,]", ["2"]], "b": "1"}, []),
    "inline tables": ("a = {b = 1, c.d = [{e = 'x'}]}", {"a": {"b": "1", "c": {"d": [{"e": "x"}]}}}, []),
    "keys": ("'a b' = 1\n\"c.d\" = 2\ne . f = 3", {"a b": "1", "c.d": "2", "e": {"f": "3"}}, []),
    "time without quotes": (
        "t = 5:30\nb = 1",
        {"t": "5:30", "b": "1"},
        [(2, 6, "not valid TOML: Expected newline or end of document after a statement")],
    ),
    "leading zero": (
        "t = 08",
        {"t": "08"},
        [(2, 6, "not valid TOML: Expected newline or end of document after a statement")],
    ),
    "duplicates": ("a = 1\na = 2", {"a": "2"}, [(3, 1, "“a” stands twice, on lines 2 and 3; the last one counts")]),
    "a broken line": ("a = 1\n題です\nb = 2", {"a": "1", "b": "2"}, [(3, 1, "not valid TOML: Invalid statement")]),
    "a table twice": (
        "[a]\nb = 1\n[a]\nc = 2",
        {"a": {"b": "1", "c": "2"}},
        [(4, 3, "not valid TOML: Cannot declare ('a',) twice")],
    ),
    "a list that never ends": (
        "b = 1\na = [1, 2",
        {"b": "1", "a": ["1", "2"]},
        [(4, 1, "not valid TOML: Unclosed array")],
    ),
    "4,301 digits": ("a = " + "9" * 4301, {"a": "9" * 4301}, None),
    "half a surrogate pair": ('a = "\\ud800"', {"a": "\\ud800"}, None),
}


@pytest.mark.parametrize(("source", "values", "problems"), READ.values(), ids=READ)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_what_is_read_and_what_is_said(
    source: str, values: dict[str, object], problems: list[tuple[int, int, str]] | None, line_end: str
) -> None:
    text = f"+++\n{source}\n+++\n本文".replace("\n", line_end)
    assert values_of(text) == values
    if problems is not None:
        assert problems_of(text) == problems
    else:
        assert len(problems_of(text)) == 1


def test_the_place_of_a_value() -> None:
    text = '+++\na = "題"\n[params]\nreading_time = "約8分" # 注\n+++\n'
    value = front_matter.lookup(front_matter.read(text).values, "params.reading_time")
    assert value is not None
    assert (value.raw, value.line, text[value.start : value.end]) == ('"約8分"', 4, '"約8分"')


REFUSED = {
    "a key of 64 KB": "a." * 32_000 + "b = 1",
    "33 parts": ".".join("a" * 33) + " = 1",
    "25,000 lists": "b = " + "[" * 25_000 + "]" * 25_000,
    "10,000 tables": "b = " + "{a=" * 10_000,
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_depth_is_refused_before_it_is_parsed(source: str) -> None:
    text = f"+++\na = 1\n{source}\n+++\n本文"
    assert values_of(text) == {"a": "1"}
    assert [(line, en) for line, _, en in problems_of(text)] == [(3, "nested more than 32 levels deep; not read")]


def test_as_deep_as_is_allowed() -> None:
    assert problems_of("+++\n" + ".".join("a" * 32) + " = " + "[" * 32 + "]" * 32 + "\n+++\n") == []

"""JSON: strict, with places."""

from __future__ import annotations

import pytest

from tests.front_matter.plain import problems_of, values_of
from yomitime import front_matter

READ = {
    "scalars as written": (
        '{"a": 20.50, "b": true, "c": null, "d": 1e2, "e": "5:30"}',
        {"a": "20.50", "b": "true", "c": None, "d": "1e2", "e": "5:30"},
        [],
    ),
    "strings": ('{"a\\u3042": "x\\n\\"}{", "b": ""}', {"aあ": 'x\n"}{', "b": ""}, []),
    "nested": ('{"a": [1, {"b": []}], "c": {}}', {"a": ["1", {"b": []}], "c": {}}, []),
    "duplicates": (
        '{"a": 1,\n"a": 2}',
        {"a": "2"},
        [(2, 1, "“a” stands twice, on lines 1 and 2; the last one counts")],
    ),
    "NaN": ('{"a": "NaN",\n "b": NaN}', {"a": "NaN", "b": "NaN"}, [(2, 7, "not valid JSON: NaN is no JSON value")]),
    "Infinity": ('{"a": -Infinity}', {"a": "-Infinity"}, [(1, 7, "not valid JSON: -Infinity is no JSON value")]),
    "leading zero": ('{"a": 08}', {"a": "08"}, [(1, 8, "not valid JSON: Expecting ',' delimiter")]),
    "4,301 digits": ('{"a": ' + "9" * 4301 + "}", {"a": "9" * 4301}, []),
    "half a surrogate pair": ('{"a": "x\\ud800"}', {"a": "x\ufffd"}, []),
    "a comma too many": ('{"a": 1,\n}', {"a": "1"}, None),
    "deep": ('{"a": ' + "[" * 25_000 + "]" * 25_000 + "}", {}, [(1, 38, "nested more than 32 levels deep; not read")]),
}


@pytest.mark.parametrize(("source", "values", "problems"), READ.values(), ids=READ)
def test_what_is_read_and_what_is_said(
    source: str, values: dict[str, object], problems: list[tuple[int, int, str]] | None
) -> None:
    text = f"{source}\n本文"
    assert values_of(text) == values
    if problems is not None:
        assert problems_of(text) == problems
    else:
        assert len(problems_of(text)) == 1
    assert text[front_matter.read(text).end :] == "本文"


def test_the_place_of_a_value() -> None:
    text = '\n{\n  "params": {\n    "reading_time": "約8分"\n  }\n}\n'
    value = front_matter.lookup(front_matter.read(text).values, "params.reading_time")
    assert value is not None
    assert (value.raw, value.line, text[value.start : value.end]) == ('"約8分"', 4, '"約8分"')

"""docs/columns.md says what the columns are. `python tests/test_glossary.py` writes it anew."""

from pathlib import Path
from typing import get_args

import pytest

from yomitime import columns, glossary

PAGE = Path(__file__).parent.parent / "docs" / "columns.md"


def test_the_page_is_the_table_of_columns() -> None:
    assert PAGE.read_text(encoding="utf-8") == glossary.page()


def test_the_page_has_a_row_for_each_column_in_order() -> None:
    rows = [line.split(" | ") for line in glossary.page().splitlines() if line.startswith("| `")]
    assert tuple(row[0].strip("|` ") for row in rows) == columns.names()
    assert {len(row) for row in rows} == {9}


@pytest.mark.parametrize("column", columns.every(), ids=lambda column: column.name)
def test_each_column_is_named_in_both_languages_and_explained(column: columns.Column) -> None:
    said = glossary.entry(column)
    for message in (said.heading, said.meaning):
        assert message.en.strip() and message.ja.strip()
    assert (said.direction is None) == (said.source is None)


def test_a_metric_says_its_direction_and_source() -> None:
    said = glossary.entry(next(column for column in columns.every() if column.name == "jreadability"))
    assert said.direction == ("higher is easier", "高いほど易しい")
    assert said.source and "Lee & Hasebe" in said.source.en and "李・長谷部" in said.source.ja


def test_headings_are_told_apart() -> None:
    for language in (0, 1):
        headings = [(glossary.entry(column).heading[language], column.unit) for column in columns.every()]
        assert len(set(headings)) == len(headings)


def test_each_type_is_known() -> None:
    assert set(glossary.TYPES) == set(columns.DTYPES) == set(get_args(columns.Type))


if __name__ == "__main__":
    PAGE.write_text(glossary.page(), encoding="utf-8")

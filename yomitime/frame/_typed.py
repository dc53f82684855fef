"""Cells of a column → an array of pandas with the column's dtype."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from yomitime import dates
from yomitime.columns import DTYPES, Cell, Column, Type
from yomitime.frame._schema import array

Array = Any
"""A pandas array; what kind, its dtype says."""


def typed(column: Column, cells: Sequence[Cell]) -> Array:
    """The cells with the column's dtype; a number, a truth or a name may also be its text, as CSV has it.

    `text` and `list` are `string`, `integer` is `Int64`, `number` `Float64`, `boolean` `boolean`, all with NA; `date` is
    `datetime64[s]` by the author's clock, NaT where the text is no date; `status` is a category, `level` an ordered one.
    Raises ValueError for what is not of the type.
    """
    return _ARRAYS[column.type](column, cells)


def categories(column: Column) -> pd.CategoricalDtype:
    """The dtype of a `status` or `level`: every name is a category, whether or not a post has it."""
    return pd.CategoricalDtype(pd.Index(column.choices, dtype=str), ordered=column.type == "level")


def moments(cells: Sequence[str | None]) -> Array:
    """Moments in ISO 8601 as `datetime64[ms, UTC]`, without an offset as if in UTC. Raises ValueError for what is none."""
    found = [None if cell is None else datetime.fromisoformat(cell) for cell in cells]
    aware = [each if each is None or each.tzinfo else each.replace(tzinfo=UTC) for each in found]
    return pd.Series(aware, dtype="datetime64[ms, UTC]").array


def _named(column: Column, cells: Sequence[Any]) -> Array:
    unknown = set(cells) - {None, *column.choices}
    if unknown:
        raise ValueError(f"{min(map(repr, unknown))} is none of {', '.join(column.choices)}")
    return pd.Categorical(cells, dtype=categories(column))


def _dates(_: Column, cells: Sequence[Cell]) -> Array:
    return pd.Series([None if cell is None else dates.parse(str(cell)) for cell in cells], dtype=DTYPES["date"]).array


def _texts(_: Column, cells: Sequence[Any]) -> Array:
    return array(cells, DTYPES["text"])


def _numbers(number: Callable[[Any], float], dtype: str) -> Callable[[Column, Sequence[Cell]], Array]:
    return lambda _, cells: array([None if cell is None else number(cell) for cell in cells], dtype)


_TRUTHS = {"true": True, "false": False, "True": True, "False": False}
"""As our CSV writes them, and as pandas does."""


def _truths(_: Column, cells: Sequence[Cell]) -> Array:
    unknown = set(cells) - {None, *_TRUTHS}
    if unknown:
        raise ValueError(f"{min(map(repr, unknown))} is none of true, false")
    return array([_TRUTHS.get(str(cell)) for cell in cells], DTYPES["boolean"])


_ARRAYS: Mapping[Type, Callable[[Column, Sequence[Cell]], Array]] = {
    "text": _texts,
    "list": _texts,
    "date": _dates,
    "status": _named,
    "level": _named,
    "boolean": _truths,
    "integer": _numbers(int, DTYPES["integer"]),
    "number": _numbers(float, DTYPES["number"]),
}

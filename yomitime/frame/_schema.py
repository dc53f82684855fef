"""Rows of plain data → a DataFrame with the types of a schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd


def framed(rows: Sequence[Sequence[Any]], schema: Mapping[str, str]) -> pd.DataFrame:
    """One column for each name of the schema, with pandas' dtype of that name, also without any row; None is NA."""
    cells = zip(*rows, strict=True) if rows else ((),) * len(schema)
    return pd.DataFrame({name: array(column, schema[name]) for name, column in zip(schema, cells, strict=True)})


def array(cells: Sequence[Any], dtype: Any) -> Any:
    """An array of pandas with NA for None."""
    return pd.array(list(cells), dtype=dtype)

"""Posts → a DataFrame, and the CSV of posts back to the same DataFrame."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import IO

import pandas as pd

from yomitime import columns, errors, history, metrics, tokenizer
from yomitime.config import Config
from yomitime.errors import TableError, UnreadableError
from yomitime.frame._typed import moments, typed
from yomitime.model import Message, Post


def of_posts(posts: Iterable[Post], config: Config) -> pd.DataFrame:
    """One row a post, in their order, with the columns of `columns` and their dtypes (see `typed`), also without any post."""
    run = columns.of_run(metrics.VERSION, tokenizer.named(config.dictionary).dictionary, config.hash)
    rows = [columns.row(post, run) for post in posts]
    return pd.DataFrame(
        {column.name: typed(column, [row[column.name] for row in rows]) for column in (*columns.of_posts(), *run)}
    )


def of_csv(source: str | PathLike[str] | IO[str] | IO[bytes]) -> pd.DataFrame:
    """What `--format csv` wrote (its plain profile), as the frame that `of_posts` makes of the same posts; so a history.

    The `snapshot` of a history is `datetime64[ms, UTC]`.
    `source` is whatever `pandas.read_csv` takes. Columns of other versions and of one's own are kept, as `string`. Raises
    `UnreadableError` for a file that cannot be read, `TableError` for a table of another kind or a value of another type.
    """
    path = fspath(source) if isinstance(source, str | PathLike) else None
    try:
        table = pd.read_csv(source, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(Message("is not UTF-8", "UTF-8 ではありません"), path) from None
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise TableError(Message(f"is no CSV: {error}", f"CSV として読めません: {error}"), path) from None
    except OSError as error:
        raise UnreadableError(errors.reason(error), path) from error
    if not {"path", "status"} <= set(table.columns):
        raise TableError(
            Message(
                "has no columns path and status: no CSV of posts",
                "path と status の列がなく、記事の CSV ではありません",
            ),
            path,
        )
    known = {column.name: column for column in columns.every()}
    is_history = tuple(table.columns[: len(history.OWN)]) == history.OWN
    arrays = {}
    for name in map(str, table.columns):
        cells = [cell or None for cell in table[name].tolist()]
        column = known.get(name)
        try:
            if is_history and name == history.OWN[0]:
                arrays[name] = moments(cells)
            else:
                arrays[name] = pd.array(cells, dtype="string") if column is None else typed(column, cells)
        except (ValueError, OverflowError) as error:
            raise TableError(Message(f"{name}: {error}", f"{name} 列の値が不正です: {error}"), path) from None
    return pd.DataFrame(arrays)

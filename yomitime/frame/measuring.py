"""Measures added to any DataFrame of texts."""

from __future__ import annotations

import functools
import sys
import warnings
from collections.abc import Hashable, Iterator, Sequence

import pandas as pd

from yomitime import analysis, columns, document, locales, metrics, runner
from yomitime.columns import Cell
from yomitime.config import Config
from yomitime.errors import TableError
from yomitime.frame._typed import typed
from yomitime.model import Message, Post, Status

Row = tuple[Cell, ...]

_NOTHING: Row = (None,) * len(columns.of_texts())


def measure(
    df: pd.DataFrame, text: Hashable, config: Config | None, jobs: int | None, progress: bool | None
) -> pd.DataFrame:
    """See `yomitime.measure_frame`."""
    config = config or Config()
    texts = _texts(df, text)
    work = functools.partial(_measured, config=config)
    measured = runner.each(work, texts, runner.processes(jobs), _died, config.dictionary) if texts else iter(())
    rows = list(_shown(measured, len(texts), progress))
    if dead := [label for label, row in zip(df.index, rows, strict=True) if row is None]:
        warnings.warn(_unmeasured(dead).in_(locales.language(None)), UserWarning, stacklevel=3)
    cells = zip(*(_NOTHING if row is None else row for row in rows), strict=True) if rows else ((),) * len(_NOTHING)
    arrays = {column.name: typed(column, each) for column, each in zip(columns.of_texts(), cells, strict=True)}
    added = pd.concat([df, pd.DataFrame(arrays, index=df.index)], axis=1)
    added.attrs = dict(df.attrs)
    return added


def _texts(df: pd.DataFrame, name: Hashable) -> list[str | None]:
    """The column's texts, None where there is none. Raises `TableError` for a column that is not there, or holds other things."""
    if df.columns.nlevels > 1:
        raise TableError(
            Message(
                "the columns have several levels; make them one (df.columns.to_flat_index())",
                "列が多層です。一層にしてください（df.columns.to_flat_index()）",
            )
        )
    names: Sequence[Hashable] = df.columns.tolist()
    if names.count(name) != 1:
        shown = ", ".join(map(str, names)) or "–"
        raise TableError(
            Message(
                f"there must be one column {name!r}; the columns are {shown}",
                f"列 {name!r} が一つだけ必要です（今ある列: {shown}）",
            )
        )
    if taken := [each for each in columns.measures() if each in names]:
        shown = ", ".join(taken)
        raise TableError(
            Message(
                f"columns of these names are to be added, but are there already: {shown}; drop or rename them",
                f"追加する列と同じ名前の列があります: {shown}。削除するか名前を変えてください",
            )
        )
    cells = df[name].astype(object).tolist()
    texts = [None if is_missing else cell for cell, is_missing in zip(cells, df[name].isna(), strict=True)]
    for label, each in zip(df.index, texts, strict=True):
        if not isinstance(each, str | None):
            kind = type(each).__name__
            raise TableError(
                Message(
                    f"column {name!r} holds no text but {kind} in row {label!r}",
                    f"列 {name!r} の行 {label!r} が文字列ではなく {kind} です",
                )
            )
    return texts


def _measured(text: str | None, config: Config) -> Row | None:
    """A text's cells, in the order of `columns.of_texts`; nothing but None without a text."""
    if text is None:
        return _NOTHING
    reading = analysis.analyse(document.parse(text.encode("utf-8", "replace"), "-", "utf-8"), config)
    post = Post(
        "-",
        Status.EMPTY if reading.estimate is None else Status.OK,
        estimate=reading.estimate,
        counts=reading.text.counts,
        words=reading.text.word_count,
        metrics={name: measure.value for name, measure in reading.metrics.items()},
        readability={name: reading.metrics[name] for name in metrics.formulas()},
    )
    return tuple(columns.cell(column.value(post)) for column in columns.of_texts())


def _died(_: str | None) -> Row | None:
    """Stands for a row whose text killed its process."""
    return None


def _unmeasured(labels: list[Hashable]) -> Message:
    shown = ", ".join(map(repr, labels[:5])) + ", …" * (len(labels) > 5)
    return Message(
        f"the process that measured these rows died, and they have no measures: {shown}; please report the text as a bug",
        f"測定中にプロセスが異常終了したため、次の行には測定値がありません: {shown}。不具合として報告してください",
    )


def _shown(rows: Iterator[Row | None], total: int, progress: bool | None) -> Iterator[Row | None]:
    """The same, with a bar of progress: where it is wanted, or else in notebooks and terminals."""
    if progress is False:
        return rows
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a notebook without widgets gets a bar of text, which is no reason to complain
        from tqdm.auto import tqdm
    # None: where the stream of errors is a terminal, which that of a notebook is not.
    disabled = None if progress is None and not _is_notebook() else False
    return iter(tqdm(rows, total=total, unit="text", disable=disabled))


def _is_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    return ipython is not None and hasattr(ipython.get_ipython(), "kernel")

"""The sentences and the words of texts as DataFrames."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping

import pandas as pd

from yomitime import locales, rereading, rows, runner
from yomitime.config import Config
from yomitime.frame._schema import framed
from yomitime.model import Message, Post, Text
from yomitime.rows import Row

_NAMED = 5


def of_sentences(path: str, text: Text) -> pd.DataFrame:
    """One row a sentence or fragment: `rows.SENTENCES`."""
    return framed(rows.of_sentences(path, text), rows.SENTENCES)


def of_words(path: str, text: Text) -> pd.DataFrame:
    """One row a distinct word: `rows.WORDS`."""
    return framed(rows.of_words(path, text), rows.WORDS)


def sentences_of_posts(posts: Iterable[Post], config: Config, jobs: int | None, encoding: str | None) -> pd.DataFrame:
    """The sentences of all posts, read again. Warns of files that are gone or changed, and leaves them out."""
    return _reread(rows.of_sentences, rows.SENTENCES, posts, config, jobs, encoding)


def words_of_posts(posts: Iterable[Post], config: Config, jobs: int | None, encoding: str | None) -> pd.DataFrame:
    """The distinct words of each post, read again. Warns of files that are gone or changed, and leaves them out."""
    return _reread(rows.of_words, rows.WORDS, posts, config, jobs, encoding)


def _reread(
    work: Callable[[str, Text], list[Row]],
    schema: Mapping[str, str],
    posts: Iterable[Post],
    config: Config,
    jobs: int | None,
    encoding: str | None,
) -> pd.DataFrame:
    found: list[Row] = []
    failures: list[tuple[str, Message]] = []
    for path, taken, failure in rereading.each(work, posts, config, runner.processes(jobs), encoding):
        found += taken or []
        if failure is not None:
            failures.append((path, failure))
    if failures:
        warnings.warn(_left_out(failures).in_(locales.language(None)), UserWarning, stacklevel=4)
    return framed(found, schema)


def _left_out(failures: list[tuple[str, Message]]) -> Message:
    number, more = len(failures), "; …" * (len(failures) > _NAMED)
    return Message(
        f"{number} {'file is' if number == 1 else 'files are'} not as at the audit and left out; audit again: "
        + "; ".join(f"{path} {reason.en}" for path, reason in failures[:_NAMED])
        + more,
        f"検査時と異なる {number} 件のファイルを除きました。もう一度検査してください: "
        + "; ".join(f"{path} {reason.ja}" for path, reason in failures[:_NAMED])
        + more,
    )

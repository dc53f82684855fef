"""Posts ⇄ pandas: the only importer of pandas."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from yomitime import columns, metrics, tokenizer
from yomitime.config import Config
from yomitime.model import Post


def of_posts(posts: Iterable[Post], config: Config) -> pd.DataFrame:
    """One row a post, with the columns of the CSV format; `convert_dtypes` gives nullable integers, floats and strings."""
    run = columns.of_run(metrics.VERSION, tokenizer.named(config.dictionary).dictionary, config.hash)
    rows = [columns.row(post, run) for post in posts]
    return pd.DataFrame(rows, columns=list(columns.names())).convert_dtypes()

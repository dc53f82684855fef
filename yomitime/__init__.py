"""Japanese reading time and readability.

`measure` takes a text, `read` a file, `audit` files and folders, `measure_frame` a DataFrame; `read_csv` takes an audit's CSV back.
Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO

    import pandas as pd

    from yomitime.config import Config
    from yomitime.model import Document
    from yomitime.results import Reading, Report

__version__ = "0.1.0"
__all__ = ["MEASURES", "__version__", "audit", "measure", "measure_frame", "read", "read_csv"]

MEASURES: Mapping[str, str]
"""The columns that `measure_frame` adds, in order, with pandas' names of their types: `Int64`, `Float64`, `boolean`, `string`."""


def __getattr__(name: str) -> object:
    """MEASURES, which reads every metric, when it is asked for."""
    if name == "MEASURES":
        from yomitime import columns

        return columns.measures()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def measure(text: str, config: Config | None = None) -> Reading:
    """Measure a text in Markdown; front matter is recognised if there is any.

    `config` are the settings (default: the defaults; unlike the command line, no function reads a `yomitime.toml`).
    Raises `yomitime.errors.DictionaryError` when MeCab's dictionary is missing or broken.
    """
    from yomitime import document

    if not isinstance(text, str):
        raise TypeError(f"measure takes a text, not {type(text).__name__}; read takes a file")
    return _reading(document.parse(text.encode("utf-8", "replace"), "-", "utf-8"), config)


def read(path: str | PathLike[str], config: Config | None = None, encoding: str | None = None) -> Reading:
    """Measure a file: Markdown, MDX, HTML or plain text by its ending.

    Raises `yomitime.errors.UnreadableError` when it cannot be read or decoded.
    """
    from yomitime import document, files
    from yomitime.config import Config, for_path

    name = fspath(path)
    config = for_path(config or Config(), name)
    return _reading(document.parse(files.read(name, config.max_bytes), name, encoding), config)


def audit(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    config: Config | None = None,
    jobs: int | None = None,
    encoding: str | None = None,
) -> Report:
    """Audit files and folders, but for what `config.exclude` names: every post's declared reading time against the computed one.

    `jobs` is the number of processes (default: one for each core). Files that cannot be read are posts of the report with
    status `unreadable`; only `DictionaryError` is raised.
    """
    from yomitime import files, reporter, results, runner
    from yomitime.config import Config

    config = config or Config()
    names = [fspath(paths)] if isinstance(paths, str | PathLike) else [fspath(path) for path in paths]
    tally = reporter.Tally(config)
    found = files.discover(names, config.extensions, config.exclude, config.folder)
    posts = tuple(tally.watch(runner.audit(found, config, runner.processes(jobs), encoding)))
    return results.Report(posts, tally.summary(), config, jobs, encoding)


def read_csv(source: str | PathLike[str] | IO[str] | IO[bytes]) -> pd.DataFrame:
    """What `--format csv` wrote (its plain profile), as the frame that `Report.frame` makes of the same posts.

    `source` is a path, or a file that is open. Raises `yomitime.errors.UnreadableError` for a file that cannot be read,
    `yomitime.errors.TableError` for a table of another kind or a value of another type.
    """
    from yomitime import frame

    return frame.of_csv(source)


def measure_frame(
    df: pd.DataFrame,
    text: Hashable = "body",
    config: Config | None = None,
    jobs: int | None = None,
    progress: bool | None = None,
) -> pd.DataFrame:
    """A new DataFrame: `df` with the columns of `MEASURES` behind its own, one text in Markdown a row, as `measure` takes it.

    Index, order and other columns stay as they are. A row whose text is missing has no measures (NA). Units and meanings of the
    columns are those of the CSV format. `jobs` is the number of processes (default: one for each core, but only this one in
    a thread or a daemon, such as a worker of Dask). `progress`: whether to show a bar; by default in notebooks and terminals.
    Raises `yomitime.errors.TableError` when there is no such column, a cell of it is no text, or a column of `MEASURES` is there
    already, and `DictionaryError` as `measure` does.
    """
    from yomitime import frame

    return frame.measure(df, text, config, jobs, progress)


def _reading(document: Document, config: Config | None) -> Reading:
    from yomitime import analysis, results
    from yomitime.config import Config

    config = config or Config()
    found = analysis.analyse(document, config)
    return results.Reading(found.document, found.text, found.metrics, found.estimate, config)

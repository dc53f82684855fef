"""What `audit` writes besides its report: a snapshot in a history; and how the report is written."""

from __future__ import annotations

import dataclasses
import functools
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from yomitime.cli import _common
from yomitime.model import Message

if TYPE_CHECKING:
    from yomitime.formats import Context, CsvProfile
    from yomitime.model import Post, Snapshot

_LARGEST_HISTORY = 256 * 1024 * 1024
"""Bytes: more than a hundred snapshots of three thousand posts."""
_SAME = Message("nothing was added: the last snapshot says the same", "直前の記録と同じ内容のため、追記しませんでした")
_OPTIONS = (
    click.option(
        "--csv-profile",
        type=click.Choice(["machine", "excel"]),
        help="Whom CSV is for; excel: BOM, CRLF, no formulas.  CSV の書き方（excel は表計算用）",
    ),
    click.option("--append", metavar="FILE", help="Add this audit to a history (CSV).  履歴ファイルに追記する"),
    click.option(
        "--history", metavar="FILE", help="With --format html: show the trend of a history.  履歴から推移を示す"
    ),
)


@dataclass(slots=True)
class Exports:
    """The options' values, and whether something could not be written."""

    csv_profile: CsvProfile | None
    append: str | None
    history: str | None
    failed: bool = False
    _trend: tuple[Snapshot, ...] = ()

    def check(
        self, paths: Sequence[str], format_name: str, output_file: str | None, diff: bool, changed_since: str | None
    ) -> None:
        """Refuse what cannot work before any work is done. Raises `YomitimeError` for a file that is no history of ours."""
        from yomitime import formats

        if self.csv_profile and format_name != "csv":
            raise _common.WrongCall(
                "--csv-profile goes with --format csv", "--csv-profile は --format csv と一緒に使います"
            )
        if formats.format_(format_name).is_binary and output_file is None:
            raise _common.WrongCall(
                f"--format {format_name} is no text: name a file with -o",
                f"--format {format_name} はテキストではありません。-o でファイルを指定してください",
            )
        if self.append is None and self.history is None:
            return
        if self.append is None and format_name != "html":  # the others would not show it, and say nothing of it
            raise _common.WrongCall("--history goes with --format html", "--history は --format html と一緒に使います")
        from yomitime import history  # brings the columns, and with them every metric

        if self.append is None:
            if self.history is not None:
                self._trend = history.trend(_read(self.history)[1], self.history)
            return
        if self.history is not None:
            raise _common.WrongCall(
                "--append shows the trend of its own file; leave out --history",
                "--append は同じファイルの推移を示します。--history を外してください",
            )
        if diff:
            raise _common.WrongCall(
                "--diff writes nothing; leave out --append", "--diff は何も書き込みません。--append を外してください"
            )
        if changed_since is not None:
            raise _common.WrongCall(
                "a snapshot is of all posts; leave out --changed-since",
                "履歴には全記事を記録します。--changed-since を外してください",
            )
        if _common.STDIN in paths:
            raise _common.WrongCall(
                "- (standard input) has no history; leave out --append",
                "-（標準入力）の履歴は残せません。--append を外してください",
            )
        history.trend(_read(self.append, is_new=True)[1], self.append)

    def noted(self, posts: Iterator[Post], context: Context, paths: Sequence[str]) -> tuple[Iterator[Post], Context]:
        """The posts, in the history if they are to be, and the context with profile, history and places.

        Where the history cannot be written, that is said, and the report is made all the same.
        """
        from yomitime.errors import YomitimeError

        if self.append is not None:
            everything = list(posts)
            posts = iter(everything)
            try:
                self._trend = _appended(self.append, everything, context, paths)
            except YomitimeError as error:
                _common.say(_common.shown(error, context.lang))
                self.failed = True
        context = dataclasses.replace(context, csv_profile=self.csv_profile or "machine", history=self._trend)
        root = _root(paths)
        return posts, dataclasses.replace(context, start=str(Path.cwd()), root=root) if root else context


def _root(paths: Sequence[str]) -> str:
    """The work tree that the first path lies in, where GitHub runs us; it shows no file that is named from anywhere else."""
    workspace = os.environ.get("GITHUB_WORKSPACE", "")
    if not workspace:
        return ""
    from yomitime import files

    place = next((path for path in paths if path != _common.STDIN), os.curdir)
    return files.work_tree(files.absolute(place)) or workspace


def _appended(path: str, posts: Iterable[Post], context: Context, paths: Sequence[str]) -> tuple[Snapshot, ...]:
    """The history, in the file and with this audit as a snapshot, unless the last one there says the same."""
    from datetime import datetime

    from yomitime import files, history
    from yomitime.formats import csv
    from yomitime.git import worktree
    from yomitime.printable import escape

    table = "".join(csv.rows(posts, context)).encode("utf-8", "backslashreplace").decode()
    commit = worktree.head(paths, path)
    with files.in_turn(path):
        data, text = _read(path, is_new=True)
        moment = datetime.now().astimezone().isoformat(timespec="milliseconds")
        more = history.addition(text, table, moment, commit, path)
        if more is None:
            _common.say(escape(f"{path}: {_SAME.in_(context.lang)}"))
        else:
            files.write_atomically(path, data + more.encode(), data)
    trend = history.trend(text + (more or ""), path)
    for each in trend:
        if more is not None and each.moment == moment and each.apart is not None:
            _common.say(escape(f"{path}: {each.apart.in_(context.lang)}"))
    return trend


def _read(path: str, is_new: bool = False) -> tuple[bytes, str]:
    """The file, as it is and as text; nothing where it may be new and is not there."""
    from yomitime import files, history

    data = b"" if is_new and not os.path.lexists(path) else files.read(path, _LARGEST_HISTORY)
    return data, history.text_of(data, path)


def write(pieces: Iterable[str] | Iterable[bytes], output_file: str | None, is_for_people: bool = False) -> None:
    """To the file, atomically, or to standard output as the pieces come; to their end also where nobody reads on."""
    from yomitime import files

    if output_file is not None:
        files.write_atomically(output_file, pieces)
        return
    if not is_for_people and not sys.stdout.isatty() and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as JSON must be, and CSV is in a file, whatever the locale
    for piece in pieces:
        assert isinstance(piece, str)  # `Exports.check` saw to it
        try:
            sys.stdout.write(_common.spelled(piece, sys.stdout) if is_for_people else piece)
        except BrokenPipeError:
            _common.discard_stdout()
    _common.flush()


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options; the command gets them as one argument `exports`."""

    @functools.wraps(command)
    def exporting(csv_profile: CsvProfile | None, append: str | None, history: str | None, **others: Any) -> Any:
        return command(exports=Exports(csv_profile, append, history), **others)

    wrapped: Callable[..., Any] = exporting
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped

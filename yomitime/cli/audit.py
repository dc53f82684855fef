"""`yomitime audit`: check the reading times that posts declare."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from yomitime.cli import _common

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.model import Lang, Post


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="text", help="text, json, jsonl or csv.  出力形式")
@click.option("-o", "--output-file", type=click.Path(), help="Write there instead, atomically.  出力先ファイル")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  終了コードを1にする最低の重さ",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Processes; default: one a core.  並列数")
@click.option(
    "--stdin-filename", default=_common.STDIN, help="Name for what comes from standard input.  標準入力の名前"
)
@click.option("--show-settings", is_flag=True, help="Print the settings that hold, and stop.  設定を表示して終了")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar.  進捗を表示しない")
@_common.settings
def audit(
    paths: tuple[str, ...],
    format_name: str,
    output_file: str | None,
    fail_on: str | None,
    jobs: int | None,
    stdin_filename: str,
    show_settings: bool,
    quiet: bool,
    config_file: str | None,
    isolated: bool,
    encoding: str | None,
    lang: str | None,
) -> int:
    """Check the reading times that posts declare.  記事が宣言する読了時間を検査します。

    PATH is a file, a folder or - for standard input. Exit code: 0 when all is well, 1 when a declared time is wrong, 2 when
    something could not be read.
    """
    from yomitime import formats
    from yomitime.errors import YomitimeError

    language = _common.language(lang)
    if format_name not in formats.names():
        raise click.BadParameter(f"{format_name!r} is none of {', '.join(formats.names())}", param_hint="--format")
    try:
        config = _common.settled(paths, config_file, isolated, encoding, {"fail_on": fail_on})
        if show_settings:
            from yomitime.config import document

            click.echo(document(config), nl=False)
            return 0
        if not paths:
            raise click.UsageError("name at least one PATH (a file, a folder, or -)")
        return _audit(paths, config, format_name, output_file, jobs, stdin_filename, quiet, encoding, language)
    except YomitimeError as error:
        _common.say(_common.shown(error, language))
        return _common.EXIT_TROUBLE


def _audit(
    paths: Sequence[str],
    config: Config,
    format_name: str,
    output_file: str | None,
    jobs: int | None,
    stdin_filename: str,
    quiet: bool,
    encoding: str | None,
    lang: Lang,
) -> int:
    from yomitime import files, formats, reporter, runner

    tally = reporter.Tally(config)
    format_ = formats.format_(format_name)
    if _common.STDIN in paths:
        if len(paths) > 1:
            raise click.UsageError("- (standard input) stands alone")
        posts = iter([runner.of_bytes(sys.stdin.buffer.read(), stdin_filename, config, encoding)])
    else:
        found = files.discover(paths, config.extensions, config.exclude)
        total = None
        if not quiet and sys.stderr.isatty():
            everything = list(found)
            found, total = iter(everything), len(everything)
        posts = runner.audit(found, config, jobs or os.cpu_count() or 1, encoding, format_.with_metrics)
        if total is not None:
            posts = _with_progress(posts, total)
    context = _common.context(config, lang, to_terminal=output_file is None and sys.stdout.isatty())
    pieces = format_.render(tally.watch(posts), tally.summary, context)
    if output_file is None:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    else:
        files.write_atomically(output_file, pieces)
    return tally.exit_code()


def _with_progress(posts: Iterator[Post], total: int) -> Iterator[Post]:
    """The same posts, with a bar on stderr from the second second on."""
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    begun = time.monotonic()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("yomitime", total=total)
    try:
        for post in posts:
            progress.advance(task)
            if not progress.live.is_started and time.monotonic() - begun > 1:
                progress.start()
            yield post
    finally:
        progress.stop()

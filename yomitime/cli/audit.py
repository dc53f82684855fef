"""`yomitime audit`: check the reading times that posts declare."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from yomitime.cli import _common, _exporting, _gates

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.files import Found
    from yomitime.mending import How, Mended
    from yomitime.model import Detail


@click.command(short_help="Check declared reading times.  記事の宣言値を検査")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format",
    "format_name",
    default="text",
    help="text, html, json, jsonl, csv, xlsx, github, sarif, junit or markdown.  出力形式",
)
@click.option("-o", "--output-file", type=click.Path(), help="Write there instead, atomically.  出力先")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  終了コードを1にする最低の重さ",
)
@click.option("--estimator", help="Way of computing: default, hugo, … (see yomitime metrics).  計算方法")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes; default: one a core.  並列")
@click.option(
    "--stdin-filename", default=_common.STDIN, help="Name for what comes from standard input.  標準入力の名前"
)
@click.option(
    "--fix",
    is_flag=True,
    help="Write the computed times and the sure mends into the posts.  計算値と確かな修正を書き込む",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.  --fix の変更を表示するだけ")
@click.option("--fix-invalid", is_flag=True, help="The same, and values that are no time.  時間でない値も修正する")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix: also what may be meant: repeated paragraphs.  繰り返しの段落も削る",
)
@click.option("--show-settings", is_flag=True, help="Print the settings that hold, and stop.  設定を表示して終了")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar.  進捗を表示しない")
@_exporting.options
@_gates.options
@_common.options
def audit(
    paths: tuple[str, ...],
    format_name: str,
    output_file: str | None,
    fail_on: str | None,
    estimator: str | None,
    jobs: int | None,
    stdin_filename: str,
    fix: bool,
    diff: bool,
    fix_invalid: bool,
    unsafe_fixes: bool,
    show_settings: bool,
    quiet: bool,
    shared: _common.Shared,
    gates: _gates.Gates,
    exports: _exporting.Exports,
) -> int:
    """Check the reading times that posts declare.

    記事が宣言する読了時間を検査します。

    PATH is a file, a folder or - for standard input. Exit code: 0 when all is well, 1 when a finding weighs as much as
    --fail-on says, 2 when something could not be read or written.

    \b
    終了コード: 0 は問題なし、1 は --fail-on 以上の指摘あり、
    2 は読み書きできないものあり。
    """
    from yomitime import files, formats, reporter, runner
    from yomitime.cli._fixing import Watch
    from yomitime.model import Detail, Message

    if format_name not in formats.names():
        known = ", ".join(formats.names())
        raise _common.WrongCall(
            f"--format: {format_name!r} is none of {known}", f"--format: {format_name!r} はありません（{known}）"
        )
    config = shared.config(paths, {"fail_on": fail_on, "estimator": estimator, **gates.flags()})
    if show_settings:
        from yomitime.config import document

        click.echo(document(config), nl=False)
        return 0
    if not paths:
        raise _common.WrongCall(
            "name at least one PATH (a file, a folder, or -)",
            "PATH（ファイル、フォルダー、-）を一つ以上指定してください",
        )
    exports.check(paths, format_name, output_file, diff, gates.changed_since)
    detail = formats.format_(format_name).detail
    if exports.append is not None:
        detail = max(detail, Detail.METRICS)
    how = _how(fix, diff, fix_invalid, unsafe_fixes, shared.encoding, detail)
    left_out: list[str] = []
    if _common.STDIN in paths:
        mended = _of_stdin(paths, stdin_filename, config, shared.encoding, detail, how)
    else:
        everything = files.discover(paths, config.extensions, config.exclude, config.folder, left_out.append)
        found = gates.narrowed(everything, paths)
        if output_file is not None:  # last time's report is no post
            report = os.path.realpath(output_file)
            found = (each for each in found if os.path.realpath(each.path) != report)
        mended = _of_files(found, config, runner.processes(jobs), shared.encoding, detail, how, quiet)
    tally = reporter.Tally(config, gates.passed_of_folder)
    watch = Watch(shared.lang, how is not None and how.writes)
    to_terminal = output_file is None and sys.stdout.isatty()
    context = _common.context(config, shared.lang, to_terminal, output_file)
    try:
        posts, context = exports.noted(tally.watch(gates.passed(watch.posts(mended), format_name)), context, paths)
        if diff:
            _exporting.write(watch.diffs(posts, to_terminal), output_file)
        else:
            pieces = formats.format_(format_name).render(posts, tally.summary, context)
            _exporting.write(pieces, output_file, is_for_people=format_name == "text")
        if diff or output_file is not None or format_name != "text":
            watch.say_unreadable()
        _common.say_left_out(left_out, shared.lang)
        if tally.is_empty and not left_out and gates.changed_since is None:
            looked_for = " ".join(config.extensions)
            nothing = Message(
                f"no post was found; looked for {looked_for}", f"記事が見つかりません（対象: {looked_for}）"
            )
            _common.say(nothing.in_(shared.lang))
        code = gates.finished(tally, format_name, context)
    finally:  # also of a run that Ctrl-C or a full disk ends
        watch.say_total()
    return _common.EXIT_TROUBLE if watch.failed or exports.failed else code


def _how(
    fix: bool, diff: bool, fix_invalid: bool, unsafe_fixes: bool, encoding: str | None, detail: Detail
) -> How | None:
    """How posts are mended; None where they are only read."""
    if diff and fix:
        raise _common.WrongCall(
            "--diff writes nothing; leave out --fix", "--diff は何も書き込みません。--fix を外してください"
        )
    if fix or fix_invalid or diff:
        from yomitime.mending import How

        return How(encoding, fix_invalid, unsafe_fixes, not diff, detail)
    if unsafe_fixes:
        raise _common.WrongCall(
            "--unsafe-fixes goes with --fix or --diff", "--unsafe-fixes は --fix または --diff と一緒に使います"
        )
    return None


def _of_stdin(
    paths: Sequence[str], name: str, config: Config, encoding: str | None, detail: Detail, how: How | None
) -> Iterator[Mended]:
    from yomitime import mending, reporter, runner
    from yomitime.errors import UnreadableError

    if len(paths) > 1:
        raise _common.WrongCall("- (standard input) stands alone", "-（標準入力）はほかの PATH と一緒に使えません")
    if how is not None and how.writes:
        raise _common.WrongCall(
            "standard input cannot be fixed; --diff shows what would change",
            "標準入力には書き込めません。変更内容は --diff で表示できます",
        )
    try:
        data = _common.read(_common.STDIN, config)
    except UnreadableError as error:
        return iter([mending.Mended(reporter.unreadable(name, error.message))])
    if how is None:
        return iter([mending.Mended(runner.of_bytes(data, name, config, encoding, detail))])
    return iter([mending.of_bytes(data, name, config, how)])


def _of_files(
    found: Iterator[Found],
    config: Config,
    processes: int,
    encoding: str | None,
    detail: Detail,
    how: How | None,
    quiet: bool,
) -> Iterator[Mended]:
    from yomitime import mending, runner

    total = None
    shows_progress = not quiet and sys.stderr.isatty() and not _common.is_dumb()
    if shows_progress or how is not None:  # a file that is replaced would look new to who lists while it is fixed
        everything = list(found)
        found, total = iter(everything), len(everything)
    mended: Iterator[Mended]
    if how is None:
        mended = map(mending.Mended, runner.audit(found, config, processes, encoding, detail))
    else:
        mended = mending.mend(found, config, how, processes)
    return _with_progress(mended, total) if shows_progress and total is not None else mended


def _with_progress(mended: Iterator[Mended], total: int) -> Iterator[Mended]:
    """The same, with a bar on stderr from the second second on."""
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    begun = time.monotonic()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("yomitime", total=total)
    try:
        for each in mended:
            progress.advance(task)
            if not progress.live.is_started and time.monotonic() - begun > 1:
                progress.start()
            yield each
    finally:
        progress.stop()

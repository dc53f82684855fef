"""The command line: arguments, printing, exit codes. Nothing here computes; heavy imports wait until they are needed."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from yomitime import __version__

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.errors import YomitimeError
    from yomitime.formats import Context
    from yomitime.model import Lang, Post

STDIN = "-"
EXIT_FINDINGS = 1
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


def main() -> None:
    """Entry point of the `yomitime` command."""
    # Words and sentences make no cycles: looking for some every 700 objects costs a tenth of the time.
    gc.set_threshold(100_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code: 0 clean, 1 findings, 2 could not do the work."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal in ASCII or cp932 shows what it can
    try:
        code = cli.main(list(arguments), prog_name="yomitime", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return EXIT_INTERRUPTED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        return EXIT_TROUBLE
    except BrokenPipeError:
        _discard_stdout()
        return 0  # `| head` has seen enough
    except OSError as error:
        _discard_stdout()
        _say(f"yomitime: {error.strerror or error}")
        return EXIT_TROUBLE
    return code if isinstance(code, int) else 0


def _discard_stdout() -> None:
    """Keep the interpreter's last flush from failing again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    with contextlib.suppress(OSError):
        click.echo(message, err=True)


def _lang(chosen: str | None) -> Lang:
    """The language of messages: what was chosen, else the locale's."""
    locale = chosen or next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ja" if locale.startswith("ja") else "en"


_lang_option = click.option(
    "--lang", type=click.Choice(["en", "ja"]), help="Language of messages; default: the locale's.  メッセージの言語"
)
_settings_options = (
    click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False),
        help="File of settings; default: the nearest yomitime.toml or pyproject.toml.  設定ファイル",
    ),
    click.option("--isolated", is_flag=True, help="Read no file of settings.  設定ファイルを読まない"),
    click.option("--encoding", help="Encoding of the files, where it is not to be found out.  文字コード"),
    _lang_option,
)


def _settings(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_settings_options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="yomitime")
def cli() -> None:
    """Reading time and readability of Japanese posts.  日本語記事の読了時間と読みやすさを調べます。"""


@cli.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="text", help="text, json, jsonl or csv.  出力形式")
@click.option("-o", "--output-file", type=click.Path(), help="Write there instead, atomically.  出力先ファイル")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  終了コードを1にする最低の重さ",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Processes; default: one a core.  並列数")
@click.option("--stdin-filename", default=STDIN, help="Name for what comes from standard input.  標準入力の名前")
@click.option("--show-settings", is_flag=True, help="Print the settings that hold, and stop.  設定を表示して終了")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar.  進捗を表示しない")
@_settings
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

    language = _lang(lang)
    if format_name not in formats.names():
        raise click.BadParameter(f"{format_name!r} is none of {', '.join(formats.names())}", param_hint="--format")
    try:
        config = _config(paths, config_file, isolated, encoding, {"fail_on": fail_on})
        if show_settings:
            from yomitime.config import document

            click.echo(document(config), nl=False)
            return 0
        if not paths:
            raise click.UsageError("name at least one PATH (a file, a folder, or -)")
        return _audit(paths, config, format_name, output_file, jobs, stdin_filename, quiet, encoding, language)
    except YomitimeError as error:
        _say(_shown(error, language))
        return EXIT_TROUBLE


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
    if STDIN in paths:
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
    context = _context(config, lang, to_terminal=output_file is None and sys.stdout.isatty())
    pieces = format_.render(tally.watch(posts), tally.summary, context)
    if output_file is None:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    else:
        files.write_atomically(output_file, pieces)
    return tally.exit_code()


def _context(config: Config, lang: Lang, to_terminal: bool) -> Context:
    import shutil

    from yomitime import metrics, tokenizer
    from yomitime.formats import Context

    color = to_terminal or os.environ.get("CLICOLOR_FORCE", "0") != "0"
    return Context(
        config=config,
        dictionary=tokenizer.default().dictionary,
        metrics_version=metrics.VERSION,
        lang=lang,
        color=color and not os.environ.get("NO_COLOR"),
        width=shutil.get_terminal_size((80, 24)).columns if to_terminal else 80,
    )


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


@cli.command()
@click.argument("path", metavar="FILE|-")
@_settings
def measure(path: str, config_file: str | None, isolated: bool, encoding: str | None, lang: str | None) -> int:
    """Show what one text measures.  一つの文章を測って表示します。"""
    from yomitime import card
    from yomitime.errors import YomitimeError

    language = _lang(lang)
    try:
        config = _config((path,), config_file, isolated, encoding, {})
        reading = _read(path, config, encoding)
        context = _context(config, language, to_terminal=sys.stdout.isatty())
        click.echo(card.render(reading, context), nl=False)
    except YomitimeError as error:
        _say(_shown(error, language))
        return EXIT_TROUBLE
    return 0


def _read(path: str, config: Config, encoding: str | None) -> Any:
    from yomitime import analysis, document, files

    data = sys.stdin.buffer.read() if path == STDIN else files.read(path, config.max_bytes)
    return analysis.analyse(document.parse(data, path, encoding), config)


@cli.command("metrics")
@_lang_option
def list_metrics(lang: str | None) -> None:
    """List what is measured, with unit, direction and source.  測定項目の一覧"""
    from yomitime import listing

    click.echo(listing.metrics(_lang(lang)), nl=False)


@cli.command("checks")
@_lang_option
def list_checks(lang: str | None) -> None:
    """List what is checked, with severity.  検査項目の一覧"""
    from yomitime import listing

    click.echo(listing.checks_(_lang(lang)), nl=False)


def _config(
    paths: Sequence[str],
    config_file: str | None,
    isolated: bool,
    encoding: str | None,
    flags: Mapping[str, object],
) -> Config:
    """Defaults, then the file of settings, then flags."""
    import codecs

    from yomitime import config

    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise click.BadParameter(f"unknown encoding {encoding!r}", param_hint="--encoding") from None
    settings: dict[str, object] = {}
    source: str | None = None
    if config_file is not None:
        source = config_file
        settings = config.load_file(Path(config_file)) or {}
    elif not isolated:
        named = [path for path in paths if path != STDIN]
        settings, source = config.load(Path(named[0]) if named else Path())
    given = {key: value for key, value in flags.items() if value is not None}
    names = {key.replace("_", "-") for key in given} | set(given)
    kept = {key: value for key, value in settings.items() if key not in names}
    config.parse(settings, source)  # the file is checked as it stands, also where a flag overrides it
    return config.parse({**kept, **given}, source)


def _shown(error: YomitimeError, lang: Lang) -> str:
    from yomitime.files import escape

    place = ":".join(str(part) for part in (error.path, error.line) if part is not None)
    return escape(f"{place}: {error.message.in_(lang)}" if place else f"yomitime: {error.message.in_(lang)}")

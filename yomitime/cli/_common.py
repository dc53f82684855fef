"""What the commands share: settings, languages, messages."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

import click

from yomitime import locales

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.errors import YomitimeError
    from yomitime.formats import Context
    from yomitime.model import Lang

STDIN = "-"
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


def say(message: str) -> None:
    """A line on stderr."""
    with contextlib.suppress(OSError):
        click.echo(spelled(message, sys.stderr), err=True)


def show(text: str) -> None:
    """Text for people on stdout, as it is."""
    click.echo(spelled(text, sys.stdout), nl=False)


def spelled(text: str, stream: TextIO) -> str:
    """Text for people as that stream can show it."""
    from yomitime import printable

    return printable.spelled(text, stream.encoding or "utf-8")


def flush() -> None:
    """Hand on what was printed. A reader that has seen enough (`| head`) is no fault, and the exit code is what it would be."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        discard_stdout()


def discard_stdout() -> None:
    """Whatever is printed from now on goes nowhere, what is held back included."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class WrongCall(click.UsageError):
    """Options that make no sense together, said in the language of messages."""

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self._ja = ja

    def format_message(self) -> str:
        """What click shows behind `Error:`."""
        lang = locales.language(self.ctx.params.get("lang") if self.ctx else None)
        return self._ja if lang == "ja" else self.message


lang_option = click.option(
    "--lang", type=click.Choice(["en", "ja"]), help="Language; default: the locale's.  表示の言語"
)
_OPTIONS = (
    click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False),
        help="File of settings; default: the nearest yomitime.toml or pyproject.toml.  設定ファイル",
    ),
    click.option("--isolated", is_flag=True, help="Read no settings file.  設定ファイルを読まない"),
    click.option("--encoding", help="Encoding of files whose bytes do not tell.  判定できないファイルの文字コード"),
    lang_option,
)


class Shared(NamedTuple):
    """The values of the options that commands share."""

    config_file: str | None
    isolated: bool
    encoding: str | None
    lang: Lang

    def config(self, paths: Sequence[str], flags: Mapping[str, object] | None = None) -> Config:
        """Defaults, then the file of settings (that of the first path, unless it is named), then flags."""
        import codecs

        from yomitime import config

        if self.encoding is not None:
            try:
                codecs.lookup(self.encoding)
            except LookupError:
                raise WrongCall(
                    f"--encoding: unknown encoding {self.encoding!r}",
                    f"--encoding: {self.encoding!r} という文字コードはありません",
                ) from None
        settings: dict[str, object] = {}
        source: str | None = None
        if self.config_file is not None:
            source = self.config_file
            settings = config.load_file(Path(source)) or {}
        elif not self.isolated:
            named = [path for path in paths if path != STDIN]
            settings, source = config.load(Path(named[0]) if named else Path())
        given = {key: value for key, value in (flags or {}).items() if value is not None}
        config.parse(given)  # what is wrong with a flag is no fault of the file's
        names = {key.replace("_", "-") for key in given} | set(given)
        kept = {key: value for key, value in settings.items() if key not in names}
        config.parse(settings, source)  # the file is checked as it stands, also where a flag overrides it
        overrides = settings.get("overrides")
        if isinstance(overrides, list):
            kept["overrides"] = [{key: each[key] for key in each if key not in names} for each in overrides]
        return config.parse({**kept, **given}, source)


def say_left_out(paths: Sequence[str], lang: Lang) -> None:
    """What was named on the command line and yet not read, for a setting says so."""
    from yomitime.printable import escape

    why = "設定の exclude により対象から外しました" if lang == "ja" else "left out, as `exclude` in the settings says"
    for path in paths:
        say(escape(f"{path}: {why}"))


def options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options; the command gets them as one argument `shared`, and what it raises for the user to see is said."""

    @functools.wraps(command)
    def framed(config_file: str | None, isolated: bool, encoding: str | None, lang: str | None, **others: Any) -> int:
        from yomitime.errors import YomitimeError

        shared = Shared(config_file, isolated, encoding, locales.language(lang))
        try:
            return command(shared=shared, **others)
        except YomitimeError as error:
            say(shown(error, shared.lang))
            return EXIT_TROUBLE

    wrapped: Callable[..., int] = framed
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def is_dumb() -> bool:
    """Whether the terminal takes no orders: no colours, and the cursor stays where it is (Emacs' shell, some CI)."""
    return os.environ.get("TERM", "").lower() in {"dumb", "unknown"}


def context(config: Config, lang: Lang, to_terminal: bool, output_file: str | None = None) -> Context:
    import shutil
    from datetime import datetime

    from yomitime import __version__, metrics, tokenizer
    from yomitime.formats import Context
    from yomitime.model import Message

    dictionary = tokenizer.named(config.dictionary).dictionary
    if config.dictionary != tokenizer.LITE:
        warning = Message(
            f"words are cut by {config.dictionary}: scores of readability move with the dictionary",
            f"辞書 {config.dictionary} で区切っています。読みやすさの値は辞書によって変わります",
        )
        say(f"yomitime: {warning.in_(lang)}")
    color = (to_terminal and not is_dumb()) or os.environ.get("CLICOLOR_FORCE", "0") != "0"
    return Context(
        config=config,
        dictionary=dictionary,
        metrics_version=metrics.VERSION,
        lang=lang,
        color=color and not os.environ.get("NO_COLOR"),
        version=__version__,
        made=datetime.now().astimezone().isoformat(timespec="seconds"),
        way=_way(output_file),
        width=shutil.get_terminal_size((80, 24)).columns if to_terminal else 80,
        is_terminal=to_terminal,
    )


def _way(output_file: str | None) -> str:
    """From the folder of the output to where yomitime runs; "" where there is none, as between two drives."""
    try:
        return os.path.relpath(os.curdir, Path(output_file).parent) if output_file else os.curdir
    except ValueError:
        return ""


def read(path: str, config: Config) -> bytes:
    """The bytes of a file, or of standard input. Raises `UnreadableError`, also for more than the settings allow."""
    from yomitime import files

    if path == STDIN:
        return files.within(sys.stdin.buffer.read(config.max_bytes + 1), path, config.max_bytes)
    return files.read(path, config.max_bytes)


def shown(error: YomitimeError, lang: Lang) -> str:
    from yomitime.printable import escape

    place = ":".join(str(part) for part in (error.path, error.line) if part is not None)
    return escape(f"{place}: {error.message.in_(lang)}" if place else f"yomitime: {error.message.in_(lang)}")

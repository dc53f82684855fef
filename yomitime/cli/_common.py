"""What the commands share: settings, languages, messages."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from yomitime import locales

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.errors import YomitimeError
    from yomitime.formats import Context
    from yomitime.model import Lang, Reading

STDIN = "-"
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130

language = locales.language


def say(message: str) -> None:
    with contextlib.suppress(OSError):
        click.echo(message, err=True)


class WrongCall(click.UsageError):
    """Options that make no sense together, said in the language of messages."""

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self._ja = ja

    def format_message(self) -> str:
        """What click shows behind `Error:`."""
        lang = language(self.ctx.params.get("lang") if self.ctx else None)
        return self._ja if lang == "ja" else self.message


lang_option = click.option(
    "--lang", type=click.Choice(["en", "ja"]), help="Language; default: the locale's.  表示の言語"
)
settings_options = (
    click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False),
        help="File of settings; default: the nearest yomitime.toml or pyproject.toml.  設定ファイル",
    ),
    click.option("--isolated", is_flag=True, help="Read no settings file.  設定ファイルを読まない"),
    click.option("--encoding", help="Encoding of the files, where it is not to be found out.  文字コード"),
    lang_option,
)


def settings(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(settings_options):
        command = option(command)
    return command


def settled(
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
            raise WrongCall(
                f"--encoding: unknown encoding {encoding!r}", f"--encoding: {encoding!r} という文字コードはありません"
            ) from None
    settings: dict[str, object] = {}
    source: str | None = None
    if config_file is not None:
        source = config_file
        settings = config.load_file(Path(config_file)) or {}
    elif not isolated:
        named = [path for path in paths if path != STDIN]
        settings, source = config.load(Path(named[0]) if named else Path())
    given = {key: value for key, value in flags.items() if value is not None}
    config.parse(given)  # what is wrong with a flag is no fault of the file's
    names = {key.replace("_", "-") for key in given} | set(given)
    kept = {key: value for key, value in settings.items() if key not in names}
    config.parse(settings, source)  # the file is checked as it stands, also where a flag overrides it
    overrides = settings.get("overrides")
    if isinstance(overrides, list):
        kept["overrides"] = [{key: each[key] for key in each if key not in names} for each in overrides]
    return config.parse({**kept, **given}, source)


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
    color = to_terminal or os.environ.get("CLICOLOR_FORCE", "0") != "0"
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


def read(path: str, config: Config, encoding: str | None, with_metrics: bool = True) -> Reading:
    from yomitime import analysis, document, files
    from yomitime.config import for_path

    data = sys.stdin.buffer.read() if path == STDIN else files.read(path, config.max_bytes)
    return analysis.analyse(document.parse(data, path, encoding), for_path(config, path), with_metrics)


def shown(error: YomitimeError, lang: Lang) -> str:
    from yomitime.files import escape

    place = ":".join(str(part) for part in (error.path, error.line) if part is not None)
    return escape(f"{place}: {error.message.in_(lang)}" if place else f"yomitime: {error.message.in_(lang)}")

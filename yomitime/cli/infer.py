"""`yomitime infer`: the rule that made the declared values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from yomitime import locales
from yomitime.cli import _common

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.inference import Inference, Row
    from yomitime.model import Lang


@click.command(short_help="The rule behind declared times.  宣言値の規則を推定")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--write", is_flag=True, help="Add the rule to the settings (yomitime.toml).  規則を設定ファイルに書き込む"
)
@_common.settings
def infer(
    paths: tuple[str, ...],
    write: bool,
    config_file: str | None,
    isolated: bool,
    encoding: str | None,
    lang: str | None,
) -> int:
    """Find the rule by which the declared times were made.

    宣言された読了時間を作った規則を推定します。
    """
    from yomitime import inference
    from yomitime.errors import YomitimeError

    language = locales.language(lang)
    try:
        config = _common.settled(paths, config_file, isolated, encoding, {})
        trouble: list[str] = []
        found = inference.infer(_rows(paths, config, encoding, language, trouble))
        click.echo(inference.render(found, language), nl=False)
        for message in trouble:
            _common.say(message)
        if write:
            _write(found, _settings_of(paths, config_file, isolated), language)
    except YomitimeError as error:
        _common.say(_common.shown(error, language))
        return _common.EXIT_TROUBLE
    return _common.EXIT_TROUBLE if trouble else 0


def _rows(paths: Sequence[str], config: Config, encoding: str | None, lang: Lang, trouble: list[str]) -> Iterator[Row]:
    """A row for each post that declares one number; what cannot be read goes into `trouble`."""
    from yomitime import declared, document, files, inference
    from yomitime.errors import UnreadableError
    from yomitime.model import Declared

    for each in files.discover(paths, config.extensions, config.exclude):
        try:
            if each.failure is not None:
                raise UnreadableError(each.failure, each.path)
            post = document.parse(files.read(each.path, config.max_bytes), each.path, encoding)
        except UnreadableError as error:
            trouble.append(_common.shown(error, lang))
            continue
        for key, value in declared.find(post.front_matter, config.keys)[:1]:
            found = declared.parse(value, key)
            if isinstance(found, Declared) and found.minutes_low == found.minutes_high:
                yield inference.row(post, found.minutes_low, config.pace)


def _settings_of(paths: Sequence[str], config_file: str | None, isolated: bool) -> Path:
    """The file of settings that holds for the posts, so that an audit of them finds the rule there; else a new one here."""
    from yomitime import config

    source = config_file if config_file or isolated else config.load(Path(paths[0]))[1]
    return Path(source or config.FILE_NAME)


def _write(found: Inference, path: Path, lang: Lang) -> None:
    """Add the rule to the settings; a folder without a rule is left as it is."""
    from yomitime import config, files, inference
    from yomitime.errors import ConfigError
    from yomitime.model import Message

    if not found.is_rule or found.rule is None:
        _common.say(Message("no rule, nothing written", "規則がないため、何も書きませんでした").in_(lang))
        return
    if path.name == "pyproject.toml":
        raise ConfigError(
            Message(
                "the settings stand here; add the rule by hand, in [tool.yomitime] and [tool.yomitime.pace]",
                "設定はこのファイルにあります。[tool.yomitime] と [tool.yomitime.pace] に手で書き加えてください",
            ),
            str(path),
        )
    existing = config.text_of(path) if path.is_file() else ""
    files.write_atomically(str(path), [inference.written(existing, found.rule)])
    _common.say(Message(f"written to {path}", f"{path} に書きました").in_(lang))

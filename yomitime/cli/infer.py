"""`yomitime infer`: the rule that made the declared values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from yomitime.cli import _common

if TYPE_CHECKING:
    from yomitime.inference import Inference, Row
    from yomitime.model import Lang


@click.command(short_help="The rule behind declared times.  宣言値の規則を推定")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--write", is_flag=True, help="Add the rule to the settings (yomitime.toml).  規則を設定ファイルに書き込む"
)
@_common.options
def infer(paths: tuple[str, ...], write: bool, shared: _common.Shared) -> int:
    """Find the rule by which the declared times were made.

    宣言された読了時間を作った規則を推定します。
    """
    from yomitime import inference

    trouble: list[str] = []
    left_out: list[str] = []
    found = inference.infer(_rows(paths, shared, trouble, left_out))
    _common.show(inference.render(found, shared.lang))
    _common.say_left_out(left_out, shared.lang)
    for message in trouble:
        _common.say(message)
    if write:
        _write(found, _settings_of(paths, shared), shared.lang)
    return _common.EXIT_TROUBLE if trouble else 0


def _rows(paths: Sequence[str], shared: _common.Shared, trouble: list[str], left_out: list[str]) -> Iterator[Row]:
    """A row for each post that declares one number; what cannot be read goes into `trouble`."""
    from yomitime import declared, document, files, inference
    from yomitime.config import for_path
    from yomitime.errors import UnreadableError
    from yomitime.model import Declared

    config = shared.config(paths)
    for each in files.discover(paths, config.extensions, config.exclude, config.folder, left_out.append):
        try:
            if each.failure is not None:
                raise UnreadableError(each.failure, each.path)
            post = document.parse(files.read(each.path, config.max_bytes), each.path, shared.encoding)
        except UnreadableError as error:
            trouble.append(_common.shown(error, shared.lang))
            continue
        own = for_path(config, each.path)
        found = declared.first(post.front_matter, own.keys)
        time = found[2] if found else None
        if isinstance(time, Declared) and time.minutes_low == time.minutes_high:
            yield inference.row(post, time.minutes_low, own.pace)


def _settings_of(paths: Sequence[str], shared: _common.Shared) -> Path:
    """The file of settings that holds for the posts; else a new one, here if here is above them, where an audit of them finds it."""
    from yomitime import config, files

    is_told = shared.config_file or shared.isolated
    source = shared.config_file if is_told else config.load(Path(paths[0]))[1]
    if source is not None:
        return Path(source)
    named = Path(files.absolute(paths[0]))
    folder = named if named.is_dir() else named.parent
    return Path(config.FILE_NAME) if folder.is_relative_to(Path.cwd()) else folder / config.FILE_NAME


def _write(found: Inference, path: Path, lang: Lang) -> None:
    """Add the rule to the settings; a folder without a rule is left as it is."""
    from yomitime import config, files, inference
    from yomitime.errors import ConfigError
    from yomitime.model import Message
    from yomitime.printable import escape

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
    whole = escape(files.absolute(str(path)))
    _common.say(Message(f"written to {whole}", f"{whole} に書きました").in_(lang))

"""`yomitime compare`: a text before and after."""

from __future__ import annotations

import json
import os.path
import sys
from typing import TYPE_CHECKING

import click

from yomitime import locales
from yomitime.cli import _common

if TYPE_CHECKING:
    from yomitime.config import Config
    from yomitime.model import Reading


@click.command(short_help="What an edit changed, and why.  編集の前後を比較")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="The output.  出力形式"
)
@_common.settings
def compare(
    old: str,
    new: str,
    format_name: str,
    config_file: str | None,
    isolated: bool,
    encoding: str | None,
    lang: str | None,
) -> int:
    """Show what an edit changed in every measure, and which sentences caused it.  編集の前後を比べます。

    OLD and NEW are files, - for standard input, or REV:path for a file as git has it in a revision (HEAD:post.md).
    """
    from yomitime import changes
    from yomitime.errors import YomitimeError

    if old == new == _common.STDIN:
        raise _common.WrongCall(
            "only one of OLD and NEW can be - (standard input)", "OLD と NEW の両方を -（標準入力）にはできません"
        )
    language = locales.language(lang)
    try:
        # What is edited lies where its settings do.
        config = _common.settled([_place(new), _place(old)], config_file, isolated, encoding, {})
        found = changes.compare(_read(old, config, encoding), _read(new, config, encoding))
        context = _common.context(config, language, to_terminal=sys.stdout.isatty())
        if format_name == "json":
            click.echo(json.dumps(changes.record(found, context), ensure_ascii=False, allow_nan=False, indent=2))
        else:
            click.echo(changes.render(found, context), nl=False)
    except YomitimeError as error:
        _common.say(_common.shown(error, language))
        return _common.EXIT_TROUBLE
    return 0


def _in_git(name: str) -> tuple[str, str] | None:
    """Revision and path of `REV:path`; None for a file, also one that has a colon in its name."""
    from yomitime.git import revisions

    return None if os.path.lexists(name) else revisions.split(name)


def _place(name: str) -> str:
    found = _in_git(name)
    return found[1] if found else name


def _read(name: str, config: Config, encoding: str | None) -> Reading:
    from yomitime import analysis, document
    from yomitime.git import revisions

    found = _in_git(name)
    if found is None:
        return _common.read(name, config, encoding)
    return analysis.analyse(document.parse(revisions.read(*found, config.max_bytes), name, encoding), config)

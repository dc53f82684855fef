"""`yomitime explain`: one post under all estimators, and its seconds block by block."""

from __future__ import annotations

import sys

import click

from yomitime import locales
from yomitime.cli import _common


@click.command(short_help="One post under every site engine.  各サイトエンジンの計算値を比較")
@click.argument("path", metavar="FILE|-")
@_common.settings
def explain(path: str, config_file: str | None, isolated: bool, encoding: str | None, lang: str | None) -> int:
    """Show what every site engine would say of a post, and why.  各サイトエンジンの計算値を並べて説明します。"""
    from yomitime import explanation
    from yomitime.errors import YomitimeError

    language = locales.language(lang)
    try:
        config = _common.settled((path,), config_file, isolated, encoding, {})
        context = _common.context(config, language, to_terminal=sys.stdout.isatty())
        found = explanation.explain(_common.read(path, config, encoding, with_metrics=False), config)
        click.echo(explanation.render(found, context), nl=False)
    except YomitimeError as error:
        _common.say(_common.shown(error, language))
        return _common.EXIT_TROUBLE
    return 0

"""`yomitime measure`: one text as a card."""

from __future__ import annotations

import sys

import click

from yomitime import locales
from yomitime.cli import _common


@click.command(short_help="Measure one text.  一つの文章を測定")
@click.argument("path", metavar="FILE|-")
@_common.settings
def measure(path: str, config_file: str | None, isolated: bool, encoding: str | None, lang: str | None) -> int:
    """Show what one text measures.  一つの文章を測って表示します。"""
    from yomitime import card
    from yomitime.errors import YomitimeError

    language = locales.language(lang)
    try:
        config = _common.settled((path,), config_file, isolated, encoding, {})
        reading = _common.read(path, config, encoding)
        context = _common.context(config, language, to_terminal=sys.stdout.isatty())
        click.echo(card.render(reading, context), nl=False)
    except YomitimeError as error:
        _common.say(_common.shown(error, language))
        return _common.EXIT_TROUBLE
    return 0

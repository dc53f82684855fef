"""`yomitime measure`: one text as a card."""

from __future__ import annotations

import sys

import click

from yomitime.cli import _common


@click.command(short_help="Measure one text.  一つの文章を測定")
@click.argument("path", metavar="FILE|-")
@_common.options
def measure(path: str, shared: _common.Shared) -> int:
    """Show what one text measures.  一つの文章を測って表示します。"""
    from yomitime import analysis, card, document
    from yomitime.config import for_path

    config = for_path(shared.config((path,)), path)
    reading = analysis.analyse(document.parse(_common.read(path, config), path, shared.encoding), config)
    context = _common.context(config, shared.lang, to_terminal=sys.stdout.isatty())
    _common.show(card.render(reading, context))
    return 0

"""`yomitime explain`: one post under all estimators, and its seconds block by block."""

from __future__ import annotations

import sys

import click

from yomitime.cli import _common


@click.command(short_help="One post under every site engine.  各サイトエンジンの計算値を比較")
@click.argument("path", metavar="FILE|-")
@_common.options
def explain(path: str, shared: _common.Shared) -> int:
    """Show what every site engine would say of a post, and why.  各サイトエンジンの計算値を並べて説明します。"""
    from yomitime import analysis, document, explanation
    from yomitime.config import for_path

    config = for_path(shared.config((path,)), path)
    post = document.parse(_common.read(path, config), path, shared.encoding)
    found = explanation.explain(analysis.analyse(post, config, with_metrics=False), config)
    context = _common.context(config, shared.lang, to_terminal=sys.stdout.isatty())
    _common.show(explanation.render(found, context))
    return 0

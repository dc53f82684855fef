"""`yomitime metrics` and `yomitime checks`: what there is."""

from __future__ import annotations

import click

from yomitime import locales
from yomitime.cli import _common


@click.command("metrics", short_help="What is measured.  測定項目の一覧")
@_common.lang_option
def metrics(lang: str | None) -> None:
    """List what is measured, with unit, direction and source, and the ways of computing reading times.  測定項目の一覧"""
    from yomitime import listing

    _common.show(listing.metrics(locales.language(lang)))


@click.command("checks", short_help="What is checked.  検査項目の一覧")
@_common.lang_option
def checks(lang: str | None) -> None:
    """List what is checked, with severity.  検査項目の一覧"""
    from yomitime import listing

    _common.show(listing.checks_(locales.language(lang)))

"""`yomitime compare`: a text before and after."""

from __future__ import annotations

import dataclasses
import json
import os.path
import sys
from typing import TYPE_CHECKING

import click

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
@_common.options
def compare(old: str, new: str, format_name: str, shared: _common.Shared) -> int:
    """Show what an edit changed in every measure, and which sentences caused it.  編集の前後を比べます。

    OLD and NEW are files, - for standard input, or REV:path for a file as git has it in a revision (HEAD:post.md).
    """
    from yomitime import changes
    from yomitime.config import for_path

    if old == new == _common.STDIN:
        raise _common.WrongCall(
            "only one of OLD and NEW can be - (standard input)", "OLD と NEW の両方を -（標準入力）にはできません"
        )
    # What is edited lies where its settings do.
    config = shared.config([_place(new), _place(old)])
    found = changes.compare(_read(old, config, shared.encoding), _read(new, config, shared.encoding))
    context = _common.context(for_path(config, _place(new)), shared.lang, to_terminal=sys.stdout.isatty())
    if format_name == "json":
        click.echo(json.dumps(changes.record(found, context), ensure_ascii=False, allow_nan=False, indent=2))
    else:
        _common.show(changes.render(found, context))
    return 0


def _in_git(name: str) -> tuple[str, str] | None:
    """Revision and path of `REV:path`; None for a file, also one that has a colon in its name."""
    from yomitime.git import revisions

    return None if os.path.lexists(name) else revisions.split(name)


def _place(name: str) -> str:
    found = _in_git(name)
    return found[1] if found else name


def _read(name: str, config: Config, encoding: str | None) -> Reading:
    """The reading under the name that was given; its settings and its dialect are those of its place."""
    from yomitime import analysis, document
    from yomitime.config import for_path
    from yomitime.git import revisions

    found, place = _in_git(name), _place(name)
    data = revisions.read(*found, config.max_bytes) if found else _common.read(name, config)
    post = document.parse(data, name, encoding)
    reading = analysis.analyse(dataclasses.replace(post, path=place), for_path(config, place))
    return dataclasses.replace(reading, document=post)

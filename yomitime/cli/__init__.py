"""The command line: arguments, printing, exit codes. Nothing here computes; heavy imports wait until they are needed."""

from __future__ import annotations

import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from yomitime import __version__, locales
from yomitime.cli._common import EXIT_INTERRUPTED, EXIT_TROUBLE, discard_stdout, flush, say
from yomitime.errors import reason
from yomitime.model import Message

_COMMANDS = {
    "audit": "audit:audit",
    "measure": "measure:measure",
    "compare": "compare:compare",
    "explain": "explain:explain",
    "infer": "infer:infer",
    "metrics": "lists:metrics",
    "checks": "lists:checks",
}
"""Command → module:function. A command's module is imported when it is called."""
_CLOSED = Message("standard input or output is closed", "標準入力または標準出力が閉じられています")


def main() -> None:
    """Entry point of the `yomitime` command."""
    # Words and sentences make no cycles: looking for some every 700 objects costs a tenth of the time.
    gc.set_threshold(100_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code: 0 clean, 1 findings, 2 could not do the work."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal in ASCII or cp932 shows what it can
    try:
        code = cli.main(list(arguments), prog_name="yomitime", standalone_mode=False)
        flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return EXIT_INTERRUPTED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        return EXIT_TROUBLE
    except io.UnsupportedOperation:
        say(f"yomitime: {_CLOSED.in_(locales.language(None))}")
        return EXIT_TROUBLE
    except OSError as error:
        discard_stdout()
        say(f"yomitime: {reason(error).in_(locales.language(None))}")
        return EXIT_TROUBLE
    return code if isinstance(code, int) else 0


def _open_what_is_closed() -> None:
    """Streams that the shell has closed (`1>&-`), which Python has as None: to read or write one is an error, messages go nowhere.

    In this order each takes its own number, or the next file that is opened would be the standard output of whatever runs.
    """
    for name, mode in (("stdin", "w"), ("stdout", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 (it lives as long as the process)
            setattr(sys, name, stream)


class _Group(click.Group):
    """A group that imports a command when it is asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns, also where a reader such as `head` has seen enough: click would make that exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            discard_stdout()
            return 0

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, function = _COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(f"yomitime.cli.{module}"), function)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="yomitime")
def cli() -> None:
    """Reading time and readability of Japanese posts.

    日本語記事の読了時間と読みやすさを調べます。
    """

"""A file's bytes, without ever waiting for a pipe, or reading a device to its end."""

# Paths stay the strings that they were given as; Path would rewrite them (`./a`, `a//b`).
# ruff: noqa: PTH123

from __future__ import annotations

import os
import stat

from yomitime.errors import UnreadableError, reason
from yomitime.model import Message

MAX_BYTES = 16 * 1024 * 1024

# Windows has no such flags, and translates line ends unless told not to.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def read(path: str, max_bytes: int = MAX_BYTES) -> bytes:
    """All bytes of a regular file. Raises `UnreadableError`, with the reason, for all else and for more than `max_bytes`."""
    # Not by the size that is said: a file can grow, and those in /proc say 0.
    return within(beginning(path, max_bytes + 1), path, max_bytes)


def within(data: bytes, path: str, max_bytes: int) -> bytes:
    """The bytes, where they are no more than that; else raises `UnreadableError`."""
    if len(data) > max_bytes:
        raise too_large(path, max_bytes)
    return data


def too_large(path: str, max_bytes: int) -> UnreadableError:
    """The error for what has more bytes than that."""
    return UnreadableError(Message(f"is larger than {max_bytes:,} bytes", f"{max_bytes:,} バイトを超えています"), path)


def beginning(path: str, most: int) -> bytes:
    """The first bytes of a regular file, at most so many. Raises `UnreadableError`, with the reason, for all else."""
    try:
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise UnreadableError(_not_regular(mode), path)
            return file.read(most)
    except (OSError, ValueError) as error:
        raise UnreadableError(reason(error), path) from error


def _not_regular(mode: int) -> Message:
    if stat.S_ISDIR(mode):
        return Message("is a folder", "フォルダーです")
    return Message("is not a regular file", "通常のファイルではありません")

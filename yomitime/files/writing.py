"""Writing a file so that it holds either what it held or what it should: never half of it, whatever happens between."""

# Paths stay the strings that they were given as; Path would rewrite them (`./a`, `a//b`).
# ruff: noqa: PTH105, PTH108, PTH116, PTH118, PTH120, PTH123

from __future__ import annotations

import contextlib
import errno
import functools
import os
import stat
import time
from collections.abc import Iterable, Iterator
from typing import IO

from yomitime.errors import OutputError, UnreadableError, reason
from yomitime.files.reading import read
from yomitime.model import Message
from yomitime.patterns import pattern

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_TEMPORARY = pattern(r"\.yomitime-[0-9a-f]{8}\.tmp")
_STALE_SECONDS = 3600
_NO_FILE = reason(OSError(errno.ENXIO, ""))
_STREAMS = ("/dev/std", "/dev/fd/", "/proc/")
"""Names for what is open already, and may be a regular file all the same."""


def write_atomically(path: str, chunks: bytes | Iterable[str] | Iterable[bytes], expected: bytes | None = None) -> None:
    """Write UTF-8 (or these bytes) to `path`: to a temporary file beside it, to the disk, then under its name.

    Where bytes are `expected`, a file that holds others by then was changed by someone else, and is refused; a file that is
    not there holds none.

    Keeps mode and owner, writes through a link. Devices and pipes (`/dev/stdout`) are just written to. Raises `OutputError` and
    leaves the file as it was when it cannot be written, is read-only, or has other names (hard links) that would go on
    naming the old content. What `chunks` raises passes through, and leaves the file as it was too.
    """
    pieces = (chunks,) if isinstance(chunks, bytes) else map(_encoded, chunks)
    with _refusals_of(path):
        before = _stat(path)
    if _is_stream(path, before):
        if expected is not None:
            raise OutputError(_NO_FILE, path)
        with _refusals_of(path):
            file = open(path, "ab")  # noqa: SIM115 - closed below; appended, since /dev/stdout may be a file that others began
        with _closing(file, path):
            _write(file, pieces, path)
        return
    target = os.path.realpath(path)
    if before is not None:
        _refuse_to_replace(before, path)
    folder = os.path.dirname(target)
    _sweep(folder)
    temporary = os.path.join(folder, f".yomitime-{os.urandom(4).hex()}.tmp")
    with _refusals_of(path):
        file = open(temporary, "xb")  # noqa: SIM115 - closed below
    try:
        with _closing(file, path):
            with _refusals_of(path):
                if before is not None:
                    _take_after(file, before)
            _write(file, pieces, path)
            with _refusals_of(path):
                file.flush()
                os.fsync(file.fileno())
        if expected is not None:
            _refuse_what_changed(target, expected, path)
        with _refusals_of(path):
            os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _settle(folder)


def refusal(path: str) -> Message | None:
    """Why `write_atomically` would not replace what is `expected` there, as far as that can be known without writing."""
    try:
        with _refusals_of(path):
            before = _stat(path)
            if before is None:
                return None
            if _is_stream(path, before):
                return _NO_FILE
            _refuse_to_replace(before, path)
            if not os.access(os.path.dirname(os.path.realpath(path)), os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "")
    except OutputError as error:
        return error.message
    return None


@contextlib.contextmanager
def in_turn(path: str) -> Iterator[None]:
    """For who reads a file and writes it anew: others that ask for their turn in its folder wait until this is over.

    Where the system has no such lock, what is `expected` of `write_atomically` still keeps one from undoing the other.
    """
    with _refusals_of(path):
        descriptor = _held(os.path.dirname(os.path.realpath(path)))
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _held(folder: str) -> int | None:
    """The folder, open and locked: a lock on the file would go with the name when another takes its place."""
    if fcntl is None:
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    with contextlib.suppress(OSError):  # some network file systems lock no folders
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def _encoded(chunk: str | bytes) -> bytes:
    return chunk.encode("utf-8", "backslashreplace") if isinstance(chunk, str) else chunk


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _is_stream(path: str, found: os.stat_result | None) -> bool:
    return path.startswith(_STREAMS) or not (found is None or stat.S_ISREG(found.st_mode))


def _write(file: IO[bytes], pieces: Iterable[bytes], path: str) -> None:
    for piece in pieces:  # outside of the guard: what goes wrong while a piece is made is not the disk's fault
        with _refusals_of(path):
            file.write(piece)


@contextlib.contextmanager
def _refusals_of(path: str) -> Iterator[None]:
    """What the system refuses is an `OutputError`; a reader that has gone away (`| head`) stays a `BrokenPipeError`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise OutputError(reason(error), path) from error


@contextlib.contextmanager
def _closing(file: IO[bytes], path: str) -> Iterator[None]:
    """Close the file. What was buffered is written then, so closing too can be refused; an earlier error is the one to raise."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            file.close()
        raise
    with _refusals_of(path):
        file.close()


def _refuse_to_replace(before: os.stat_result, path: str) -> None:
    if not (before.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise OutputError(Message("is read-only", "読み取り専用です"), path)
    if before.st_nlink > 1:
        raise OutputError(Message("has other names (hard links)", "ハードリンクがあります"), path)


def _refuse_what_changed(target: str, expected: bytes, path: str) -> None:
    try:
        is_same = read(target, len(expected)) == expected
    except UnreadableError:
        is_same = not expected and not os.path.lexists(target)
    if not is_same:
        raise OutputError(Message("has changed since it was read", "読んだ後に変更されています"), path)


def _take_after(file: IO[bytes], before: os.stat_result) -> None:
    """Give the new file the owner and the mode of the old one. The owner first: changing it clears bits of the mode."""
    if hasattr(os, "fchown"):
        with contextlib.suppress(PermissionError):
            os.fchown(file.fileno(), before.st_uid, before.st_gid)
        os.fchmod(file.fileno(), stat.S_IMODE(before.st_mode))


def _settle(folder: str) -> None:
    """Put the new name on the disk too. The file is whole already, so where this cannot be done nothing is lost."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@functools.cache  # once for each folder: a fix of thousands of files must not list it thousands of times
def _sweep(folder: str) -> None:
    """Remove temporary files of ours that a killed process left behind more than an hour ago."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _STALE_SECONDS:
                        os.unlink(entry.path)

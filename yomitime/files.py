"""Files: which there are, their bytes, and writing that never leaves half a file."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pathspec

from yomitime.errors import OutputError, UnreadableError
from yomitime.model import Message

_SKIPPED_FOLDERS = frozenset({"node_modules"})
_TEMPORARY = ".yomitime-"
_STALE_SECONDS = 3600

_REASONS = {
    errno.ENOENT: Message("there is no such file or folder", "ファイルもフォルダーもありません"),
    errno.EACCES: Message("permission denied", "アクセス権がありません"),
    errno.EPERM: Message("permission denied", "アクセス権がありません"),
    errno.ELOOP: Message("a symbolic link that leads nowhere", "シンボリックリンクが循環しています"),
    errno.ENOSPC: Message("the disk is full", "ディスクがいっぱいです"),
    errno.EDQUOT: Message("the disk quota is used up", "ディスクの割り当てを使い切りました"),
    errno.EROFS: Message("the file system is read-only", "ファイルシステムが読み取り専用です"),
    errno.EIO: Message("the disk reports an error", "ディスクの入出力エラーです"),
    errno.EISDIR: Message("it is a folder", "フォルダーです"),
    errno.ENOTDIR: Message("a folder of its path is a file", "パスの途中がフォルダーではありません"),
    errno.ENAMETOOLONG: Message("its name is too long", "名前が長すぎます"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or, where `failure` says why, something that could not even be looked at."""

    path: str
    failure: Message | None = None


def reason(error: OSError) -> Message:
    """Why the system refused, in words."""
    return _REASONS.get(error.errno or 0, Message(error.strerror or str(error), error.strerror or str(error)))


def escape(text: str) -> str:
    """Text that is safe to print: control, format and bidi characters and lone surrogates become visible escapes."""
    if text.isprintable():
        return text
    return "".join(char if _is_harmless(char) else _escaped(char) for char in text)


def _is_harmless(char: str) -> bool:
    return char.isprintable() or char == "\u3000" or unicodedata.category(char) in {"Zs", "Co"}


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def discover(paths: Sequence[str], extensions: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[Found]:
    """The files to read, one at a time, in a stable order: paths as given, within folders by name.

    Files that are named are always taken. Within folders: only `extensions`; no hidden files or folders, no `node_modules`,
    nothing that a `.gitignore` or `exclude` leaves out; links to folders are not followed; no file comes twice. What cannot
    be looked at comes as a failure.
    """
    seen: set[tuple[int, int]] = set()
    endings = tuple(ending.lower() for ending in extensions)
    for path in paths:
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            yield Found(path, reason(error) if isinstance(error, OSError) else _REASONS[errno.ENOENT])
            continue
        if stat.S_ISDIR(status.st_mode):
            rules = [*_rules_above(path), *_rules(path, exclude)]
            yield from _in_folder(path, rules, endings, seen)
        elif _is_new(status, seen):
            yield Found(path)


_Rules = tuple[str, pathspec.GitIgnoreSpec]


def _in_folder(
    folder: str, rules: list[_Rules], endings: tuple[str, ...], seen: set[tuple[int, int]]
) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Found(folder, reason(error))
        return
    if any(entry.name == ".gitignore" for entry in found):
        rules = [*rules, *_rules_of_file(folder)]
    for entry in found:
        if entry.name.startswith(".") or entry.name in _SKIPPED_FOLDERS:
            continue
        try:
            if entry.is_dir(follow_symlinks=False):
                if not _is_ignored(entry.path + os.sep, rules):
                    yield from _in_folder(entry.path, rules, endings, seen)
            elif entry.name.lower().endswith(endings) and not _is_ignored(entry.path, rules):
                status = entry.stat()
                if stat.S_ISDIR(status.st_mode):
                    continue  # a link to a folder
                if _is_new(status, seen):
                    yield Found(entry.path)
        except OSError as error:
            yield Found(entry.path, reason(error))


def _is_new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _is_ignored(path: str, rules: Iterable[_Rules]) -> bool:
    """The last rule that says anything about the path decides, as in git."""
    ignored = False
    for folder, spec in rules:
        relative = os.path.relpath(path, folder) + (os.sep if path.endswith(os.sep) else "")
        decided = spec.check_file(relative).include
        if decided is not None:
            ignored = decided
    return ignored


def _rules(folder: str, patterns: Iterable[str]) -> list[_Rules]:
    return [(folder, pathspec.GitIgnoreSpec.from_lines(patterns))] if patterns else []


def _rules_of_file(folder: str) -> list[_Rules]:
    try:
        lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        return _rules(folder, lines)
    except (OSError, ValueError):
        return []


def _rules_above(folder: str) -> list[_Rules]:
    """The .gitignore files of the folders above, up to the root of the repository; none outside of one."""
    found: list[_Rules] = []
    current = Path(folder).absolute()
    while not (current / ".git").exists():
        parent = current.parent
        if parent == current:
            return []
        current = parent
        found = _rules_of_file(str(current)) + found
    return found


def read(path: str, max_bytes: int) -> bytes:
    """A regular file's bytes. Raises `UnreadableError` for anything else, or larger, or refused by the system."""
    try:
        # Non-blocking, or a FIFO without a writer would never open.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(Message("not a regular file", "通常のファイルではありません"), path)
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableError(reason(error), path) from error
    except ValueError as error:
        raise UnreadableError(_REASONS[errno.ENOENT], path) from error
    if len(data) > max_bytes:
        raise UnreadableError(
            Message(f"larger than max-bytes = {max_bytes:,}", f"max-bytes = {max_bytes:,} より大きいファイルです"), path
        )
    return data


def write_atomically(path: str, pieces: Iterable[str]) -> None:
    """Write text as UTF-8 so that the path holds either its old bytes or all the new ones.

    The mode of a file that is replaced is kept, a symbolic link is written through; a device or a FIFO is just written to.
    Raises `OutputError` when the system refuses; whatever else the pieces raise passes through, the old file intact.
    """
    target = os.path.realpath(path)
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            if stat.S_ISDIR(mode):
                raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
            with open(target, "w", encoding="utf-8", newline="", errors="backslashreplace") as file:  # noqa: PTH123
                file.writelines(pieces)
            return
        folder = os.path.dirname(target) or "."  # noqa: PTH120
        _sweep(folder)
        temporary = os.path.join(folder, _TEMPORARY + secrets.token_hex(6))  # noqa: PTH118
        try:
            _write(temporary, pieces, mode)
            os.replace(temporary, target)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
        _sync_folder(folder)
    except OSError as error:
        raise OutputError(reason(error), path) from error


def _mode(target: str) -> int | None:
    try:
        return os.stat(target).st_mode
    except FileNotFoundError:
        return None


def _write(temporary: str, pieces: Iterable[str], mode: int | None) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="", errors="backslashreplace") as file:
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))  # noqa: PTH101
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: str) -> None:
    """Make the rename last; not every system can, and then there is nothing to mend."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: str) -> None:
    """Remove what a killed run of ours left behind."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_TEMPORARY) and entry.stat().st_mtime < time.time() - _STALE_SECONDS:
                os.unlink(entry.path)  # noqa: PTH108

"""What can go wrong, always with the place: a file, a line, and a message in English and Japanese."""

from __future__ import annotations

import errno

from yomitime.model import Message
from yomitime.patterns import pattern

_TOML_PLACE = pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_REASONS = {
    errno.ENOENT: Message("there is no such file or folder", "ファイルまたはフォルダーがありません"),
    errno.EACCES: Message("permission denied", "アクセスが許可されていません"),
    errno.EPERM: Message("not permitted", "操作が許可されていません"),
    errno.EISDIR: Message("is a folder", "フォルダーです"),
    errno.ENOTDIR: Message("goes through something that is no folder", "途中にフォルダーでないものがあります"),
    errno.ELOOP: Message("is a link that leads to itself", "シンボリックリンクが循環しています"),
    errno.ENAMETOOLONG: Message("the name is too long", "名前が長すぎます"),
    errno.ENOSPC: Message("the disk is full", "ディスクに空きがありません"),
    errno.EDQUOT: Message("the disk quota is used up", "ディスクの割り当てを使い切りました"),
    errno.EROFS: Message("the disk is read-only", "ディスクが読み取り専用です"),
    errno.EIO: Message("the disk reports an error", "ディスクの入出力エラーです"),
    errno.EMFILE: Message("too many files are open", "開いているファイルが多すぎます"),
    errno.ENXIO: Message("is not a regular file", "通常のファイルではありません"),
}


def reason(error: OSError | ValueError) -> Message:
    """Why the system refused, in plain words. A ValueError is what Python raises for a name that no file can have."""
    if isinstance(error, OSError):
        other = error.strerror or type(error).__name__
        return _REASONS.get(error.errno or 0, Message(other, other))
    return Message("no file can have this name", "ファイル名として使えません")


def toml_reason(error: ValueError | RecursionError) -> tuple[str, int | None, int | None]:
    """What a reader of TOML says, and the line and column which it says it of; None for the end of the text."""
    place = _TOML_PLACE.search(str(error))
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (None, None)
    return _TOML_PLACE.sub("", str(error)), line, column


class YomitimeError(Exception):
    """Base of every error that a user may see. `path` and `line` (1-based) are None where there is none."""

    def __init__(self, message: Message, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message, path, line)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message.en}" if place else self.message.en


class UnreadableError(YomitimeError):
    """A file that cannot be read: missing, not permitted, not a regular file, too large, undecodable."""


class ConfigError(YomitimeError):
    """A setting that is unknown or has a wrong value."""


class DictionaryError(YomitimeError):
    """MeCab's dictionary is missing or broken."""


class OutputError(YomitimeError):
    """A file that cannot be written; what it held before is intact."""


class MissingExtraError(YomitimeError):
    """A library that only an extra brings is not installed."""


class NothingToDrawError(YomitimeError):
    """A plot was asked for, and no post or sentence has what it shows."""


class TableError(YomitimeError):
    """A table of another shape than is needed: a column that is missing, taken or of another type."""

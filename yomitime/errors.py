"""What can go wrong, always with the place: a file, a line, and a message in English and Japanese."""

from __future__ import annotations

from yomitime.model import Message


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

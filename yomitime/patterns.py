"""Regular expressions that are compiled when they are first used.

A command starts with five hundred patterns, of which a post needs half, and some take milliseconds.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


class _Pattern:
    """What stands for a pattern until it is used: then its methods become those of the compiled one, as quick as they are."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression, compiled when it is first used. A wrong one raises `re.error` then."""
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))

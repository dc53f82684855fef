"""Regular expressions that are compiled when they are first used.

A command starts with five hundred patterns, of which a post needs half, and some take milliseconds. They are kept here, for `re` keeps but
512, those of all other libraries among them.
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
        if name.startswith("__"):
            raise AttributeError(name)  # of copies, which have nothing yet
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression, compiled when it is first used; a wrong one raises `re.error` then.

    Its methods are there to be called: it is no `re.Pattern` to `isinstance`, nor to `re.search(pattern, …)`.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))

"""Where the pieces of JSX end: braces, tags and the statements of a module, in linear time on any input."""

from __future__ import annotations

from yomitime.patterns import pattern
from yomitime.prose.source import Finder

_OPENS = pattern("[{`]")
_IN_TAG = pattern(r"[\"'`{>]")
_IN_BRACES = pattern(r"[{}\"'`]|/\*|//[^\n]*")


class Ends:
    """Where what opens in one source ends. Asked from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._finder = Finder(source)
        self._last = source.rfind(">")
        self._balances = True
        self._braces: dict[int, int] = {}

    def braces(self, start: int) -> int:
        """The offset after the brace that closes the one at `start`; -1 where there is none."""
        if start in self._braces:
            return self._braces[start]
        if not self._balances:
            return -1
        opened: list[int] = []
        pos, source = start, self._source
        while found := _IN_BRACES.search(source, pos):
            pos = found.end()
            mark = found[0]
            if mark == "{":
                opened.append(found.start())
            elif mark == "}":
                self._braces[opened.pop()] = pos
                if not opened:
                    return pos
            elif mark == "/*":
                pos = source.find("*/", pos) + 2
                if pos < 2:
                    break
            elif mark[0] in "\"'`":
                close = source.find(mark, pos)
                if close >= 0 and (mark == "`" or source.find("\n", pos, close) < 0):
                    pos = close + 1
        # No brace after this one can be balanced in linear time either: leave them all as text.
        self._balances = False
        return -1

    def tag(self, pos: int) -> int:
        """The offset after the tag that is open at `pos`; -1 where it stays open."""
        source = self._source
        while pos <= self._last and (found := _IN_TAG.search(source, pos)):
            mark = found[0]
            if mark == ">":
                return found.end()
            pos = self.braces(found.start()) if mark == "{" else source.find(mark, found.end()) + 1
            if pos <= 0:
                break
        self._last = -1
        return -1

    def statement(self, start: int) -> int:
        """The offset after a module's statement: it ends at the first blank line outside braces and templates."""
        pos = start
        while True:
            blank = self._finder.find("\n\n", pos)
            last = blank if blank >= 0 else len(self._source)
            opener = _OPENS.search(self._source, pos, last)
            if opener is None:
                return last
            at = opener.start()
            end = self.braces(at) if opener[0] == "{" else self._source.find("`", at + 1) + 1
            pos = end if end > 0 else at + 1

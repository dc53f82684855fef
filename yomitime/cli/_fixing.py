"""What `audit` says on stderr of posts as they pass: how each was mended, which could not be read, and how many in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yomitime.cli import _common
from yomitime.locales import counted
from yomitime.model import Lang, Message, Post, Status
from yomitime.printable import escape

if TYPE_CHECKING:
    from yomitime.mending import Mended

MOST_NAMED = 10
"""Posts that could not be read and that are named, where the report does not show them; the rest are counted."""

_FIXED = Message("fixed", "修正")
_LEFT = Message("not fixed", "未修正")
_UNREADABLE = Message("unreadable", "読めません")


@dataclass(slots=True)
class Watch:
    """Says what was done to each post, and remembers how much, what could not be read and whether anything failed."""

    lang: Lang
    writes: bool = False
    failed: bool = False
    _diffs: list[str] = field(default_factory=list)
    _written: int = 0
    _fixed: int = 0
    _left: int = 0
    _unreadable: list[Post] = field(default_factory=list)

    def posts(self, mended: Iterable[Mended]) -> Iterator[Post]:
        """The posts, as they are afterwards."""
        for each in mended:
            self._say(each)
            if each.diff:
                self._diffs.append(each.diff)
            if each.post.status is Status.UNREADABLE:
                self._unreadable.append(each.post)
            yield each.post

    def diffs(self, posts: Iterable[Post], to_terminal: bool) -> Iterator[str]:
        """The diffs, while the posts pass. Only a terminal takes orders from a text: elsewhere it stays as `patch` needs it."""
        for _ in posts:
            while self._diffs:
                diff = self._diffs.pop(0)
                yield "".join(f"{escape(line)}\n" for line in diff.split("\n")[:-1]) if to_terminal else diff

    def say_unreadable(self) -> None:
        """Which posts could not be read, for where no report shows it."""
        for post in self._unreadable[:MOST_NAMED]:
            reason = f": {post.message.in_(self.lang)}" if post.message else ""
            _common.say(escape(f"{post.path}: {_UNREADABLE.in_(self.lang)}{reason}"))
        more = len(self._unreadable) - MOST_NAMED
        if more > 0:
            _common.say(Message(f"… and {more:,} more", f"…ほか {more:,} 本").in_(self.lang))

    def say_total(self) -> None:
        """How many posts were written; nothing where nothing was to be."""
        if self.writes and (self._fixed or self._left):
            total = Message(
                f"{counted(self._written, 'post')} written: {counted(self._fixed, 'mend')} made, {self._left:,} not",
                f"記事 {self._written:,} 本に書き込みました（修正 {self._fixed:,} 件、未修正 {self._left:,} 件）",
            )
            _common.say(total.in_(self.lang))

    def _say(self, each: Mended) -> None:
        self.failed |= each.failed is not None
        left = (*each.left, *([each.failed] if each.failed else []))
        self._written += bool(each.fixed)
        self._fixed += len(each.fixed)
        self._left += len(left)
        for what, all_said in ((_FIXED, each.fixed), (_LEFT, left)):
            for said in all_said:
                text = f"{each.post.path}:{said.line}: {what.in_(self.lang)}: {said.message.in_(self.lang)}"
                _common.say(escape(text))

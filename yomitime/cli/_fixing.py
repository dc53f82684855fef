"""`audit --fix` and `--diff`: what was done to each post is said on stderr, the report or the diff goes where reports go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from yomitime.cli import _common
from yomitime.mending import Mended
from yomitime.model import Lang, Message, Post
from yomitime.printable import escape

_FIXED = Message("fixed", "修正")
_LEFT = Message("not fixed", "未修正")


@dataclass(slots=True)
class Watch:
    """Says what was done to each post, and remembers whether anything failed."""

    lang: Lang
    failed: bool = False
    _diffs: list[str] = field(default_factory=list)

    def posts(self, mended: Iterable[Mended]) -> Iterator[Post]:
        """The posts, as they are afterwards."""
        for each in mended:
            self._say(each)
            if each.diff:
                self._diffs.append(each.diff)
            yield each.post

    def diffs(self, posts: Iterable[Post], to_terminal: bool) -> Iterator[str]:
        """The diffs, while the posts pass. Only a terminal takes orders from a text: elsewhere it stays as `patch` needs it."""
        for _ in posts:
            while self._diffs:
                diff = self._diffs.pop(0)
                yield "".join(f"{escape(line)}\n" for line in diff.split("\n")[:-1]) if to_terminal else diff

    def _say(self, each: Mended) -> None:
        self.failed |= each.failed is not None
        left = (*each.left, *([each.failed] if each.failed else []))
        for what, all_said in ((_FIXED, each.fixed), (_LEFT, left)):
            for said in all_said:
                text = f"{each.post.path}:{said.line}: {what.in_(self.lang)}: {said.message.in_(self.lang)}"
                _common.say(escape(text))

"""The faults of a text as values, and the pieces that they are looked for in."""

from __future__ import annotations

from typing import NamedTuple

from yomitime.model import Kind

REACH = 400
"""Characters at either side of a seam in which an overlap is looked for."""
ENDS = "。．！？!?…‥"
"""What ends a sentence."""
_LEADS_ON = frozenset("ー々〆、，「『（【〈《・")
_MAY_END_SO = (
    "――",
    "——",
    "──",
    "Q.",
    "Q:",
    "Q：",
    "Q．",
    "Q ",
    *(f"Q{number}" for number in range(10)),
    "http://",
    "https://",
)
"""How a question of an interview begins, or of a list of them (「――お休みの日は」), and an address."""


class Piece(NamedTuple):
    """Visible text of one block, or of a part of it. `text` is normalised, without line breaks.

    `marked` says whether a marker stands between this piece and the one before it, `glued` whether one stands right behind it on its
    last line.
    """

    kind: Kind
    text: str
    line: int
    last_line: int
    marked: bool
    glued: bool = False

    @property
    def breaks_off(self) -> bool:
        """Whether it ends in a letter, a comma or an opening bracket: in nothing that ends a sentence. A question may, and an address."""
        last = self.text[-1:]
        return (last.isalnum() or last in _LEADS_ON) and not self.text.startswith(_MAY_END_SO)

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph with a sentence, and not a line such as a caption without markup."""
        return self.kind is Kind.PARAGRAPH and (len(self.text) >= 30 or "。" in self.text)


class Marker(NamedTuple):
    """A line that stands between parts. `certain`: no person writes it there."""

    line: int
    text: str
    certain: bool
    in_code: bool = False


class MarkerLine(NamedTuple):
    """A line as it looks; `piece` is how many pieces of prose stand before it. `plain`: its look alone says what it is."""

    line: int
    text: str
    plain: bool
    piece: int


class Resume(NamedTuple):
    """A seam. `overlap` is what stands on both sides, in normalised text; `line` is where the text breaks off.

    `starts_cut`: nothing is broken off at `line`, but the text begins there in mid-sentence, and `other_line` has the whole one.
    """

    line: int
    other_line: int
    overlap: str
    starts_cut: bool = False
    is_code: bool = False
    """It stands in code, which is read by lines and not by words."""


class Repeat(NamedTuple):
    """A passage said again. `first` and `second` are sentences from–to, inclusive; `again` those of the second that repeat.

    The two overlap in A A A A, which is A A A said again, one A later: `first_end` is the last sentence of the first before the second,
    on a line before it where there is one.
    `characters` are those of `again`; `exact` those said again word for word, and `rare` of these the ones that are no
    formula of the author's: said no more than `repeats.MOST_TIMES`.
    """

    first: tuple[int, int]
    first_end: int
    second: tuple[int, int]
    again: tuple[int, ...]
    characters: int
    exact: int
    rare: int
    likeness: float
    is_reworded: bool = False
    """It says the same in other words: `likeness` is of these, not of their letters."""

    @property
    def adjacent(self) -> bool:
        """Whether the second place begins where the first ends, or they overlap and are one thing said over and over."""
        apart = self.second[0] - self.first[1]
        is_every = len(self.again) == self.second[1] - self.second[0] + 1 and self.exact == self.characters
        return apart == 1 or (apart < 1 and is_every)

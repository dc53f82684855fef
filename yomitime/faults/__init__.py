"""What a text says twice, where it breaks off, and what a generator left in it: found once, used by checks and by `clean`."""

from __future__ import annotations

from dataclasses import dataclass

from yomitime.faults import markers, repeats, resumes
from yomitime.faults.markers import Marker
from yomitime.faults.pieces import Piece, pieces
from yomitime.faults.repeats import Repeat
from yomitime.faults.resumes import Resume
from yomitime.model import Text

__all__ = ["Faults", "Marker", "Piece", "Repeat", "Resume", "find"]


@dataclass(frozen=True, slots=True)
class Faults:
    """What was found in a text, each in order of lines. `pieces` is the prose that lies between markers and blocks."""

    pieces: tuple[Piece, ...]
    markers: tuple[Marker, ...]
    resumes: tuple[Resume, ...]
    repeats: tuple[Repeat, ...]


def find(text: Text) -> Faults:
    """The faults of a text, looked for once. Time is near-linear in the length of the text."""
    found = text.derived.get(find)
    if not isinstance(found, Faults):
        cut, lines = pieces(text)
        broken = resumes.find(cut) + resumes.stutters(text)
        again = repeats.find(text, tuple(broken))
        broken += resumes.cut_starts(text, cut, again)
        found = Faults(tuple(cut), markers.find(cut, lines), tuple(sorted(broken, key=lambda each: each.line)), again)
        text.derived[find] = found
    return found

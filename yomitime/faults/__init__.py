"""What a text says twice, where it breaks off, and what a generator left in it: found once, used by checks and by `clean`."""

from __future__ import annotations

from typing import NamedTuple

from yomitime.faults import codes, lists, markers, repeats, resumes, rewordings, stutters
from yomitime.faults.grams import said_again
from yomitime.faults.pieces import pieces
from yomitime.faults.shapes import Marker, Piece, Repeat, Resume
from yomitime.model import Text
from yomitime.once import once

__all__ = ["Faults", "Marker", "Piece", "Repeat", "Resume", "find"]


class Faults(NamedTuple):
    """What was found in a text, each in order of lines. `pieces` is the prose that lies between markers and blocks."""

    pieces: tuple[Piece, ...]
    markers: tuple[Marker, ...]
    resumes: tuple[Resume, ...]
    repeats: tuple[Repeat, ...]


@once
def find(text: Text) -> Faults:
    """The faults of a text, looked for once. Time is near-linear in the length of the text."""
    cut, lines = pieces(text)
    grams = said_again(text.sentences)
    in_code, marked_in_code = codes.find(text)
    broken = resumes.find(cut) + resumes.tables(cut) + in_code + stutters.find(text, grams)
    again = repeats.find(text, grams, broken)
    broken += resumes.cut_starts(text, cut, again)
    again = rewordings.find(text, cut, grams, again)
    again = tuple(sorted(again + lists.find(text, again), key=lambda each: each.second))
    marked = [*markers.find(cut, lines), *markers.between(cut, broken), *marked_in_code]
    return Faults(
        tuple(cut),
        tuple(sorted(marked, key=lambda each: each.line)),
        tuple(sorted(broken, key=lambda each: each.line)),
        again,
    )

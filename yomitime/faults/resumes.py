"""Passages that break off in mid-sentence and are taken up again with an overlap: the seam of a text made in parts.

The end of one piece is the beginning of the next. A poem and a heading without markup do that too, so the overlap must begin
or end where no person stops: in mid-word, in mid-sentence after other sentences, or at a marker.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from yomitime.faults.markers import FRAMED, MOST_LINES, is_long
from yomitime.faults.shapes import ENDS, REACH, Piece, Repeat, Resume
from yomitime.faults.words import behind_stop, cuts_word, dangles, is_open, words_before, words_of
from yomitime.model import UNREAD, Kind, Text

LEAST = 6
"""Shortest overlap, in characters."""
LEAST_MARKED = 4
"""The same at a marker."""
LEAST_BROKEN = 12
"""Shortest overlap without a marker that takes up the end of a paragraph which breaks off behind full stops …"""
LEAST_CLAUSE = 20
"""… or a clause whose sentence has ended: shorter ones are rhetoric."""
LEAST_LINE = 30
"""The same, where the text before has no full stop and may be a caption."""
LEAST_ITEM, LEAST_LONG_ITEM, MOST_ITEMS, MOST_CELLS = 8, 15, 8, 24
"""Shortest item that is taken up again, by its last word and by nothing but hiragana behind it, and how many come before it is."""
_DASHES = ("---", ":--")
_SAID = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.CAPTION})
_BEGUN_ANEW = frozenset({Kind.ITEM, Kind.HEADING, Kind.TABLE})
_ENDINGS = frozenset(map(chr, range(ord("ぁ"), ord("ゖ") + 1))) - set("をがはにのとでもへや")
"""Hiragana but for the particles, with which a longer name may go on."""


def find(pieces: Sequence[Piece]) -> list[Resume]:
    """The seams between neighbouring paragraphs, and between those that a line or two, code or a picture part."""
    found = []
    for number, before in enumerate(pieces):
        if before.kind in _BEGUN_ANEW:
            most = MOST_CELLS if before.kind is Kind.TABLE else MOST_ITEMS
            above = pieces[number - 1].text if number else ""
            found += _seam_of_items(before, pieces[number + 1 : number + 1 + most], above)
        if before.kind is not Kind.PARAGRAPH:
            continue
        is_next, is_framed = True, False
        for after in pieces[number + 1 : number + 2 + MOST_LINES]:
            if after.kind is Kind.PARAGRAPH and after.text[:LEAST_MARKED] in before.text[-REACH:]:
                whole = after._replace(marked=after.marked or is_framed)
                seam = (_seam if is_next or is_framed else _seam_over_lines)(before, whole)
                if seam is not None:
                    found.append(seam)
                    break
            is_next = False
            # 「（間奏）」 stands between the verses of a song.
            is_frame = after.kind is Kind.PARAGRAPH and "。" in before.text and FRAMED.match(after.text) is not None
            is_framed = is_framed or is_frame
            if not (before.breaks_off and (_is_line(after) or after.kind in UNREAD)):
                break
    return found


def _seam_of_items(before: Piece, following: Sequence[Piece], above: str) -> list[Resume]:
    """An item, a heading or a cell that breaks off, and one soon after it that says it again and goes on: it was begun anew."""
    begun = before.text.replace("`", "")  # of code that was cut off in a line the mark is left
    if not before.breaks_off or len(begun) < LEAST_ITEM or begun.isascii():
        return []
    for number, after in enumerate(following):
        if after.kind is before.kind and after.text.startswith(begun) and len(after.text) > len(begun):
            # What stands above it is said again too.
            is_again = above != "" and number > 0 and following[number - 1].text == above
            if begun[-1].isascii():
                is_cut = is_again and _cuts_latin_word(after.text, len(begun))
            else:
                words = words_of(begun)
                goes_on = len(begun) >= LEAST_LONG_ITEM and after.text[len(begun)] in _ENDINGS
                is_cut = (
                    is_open(words)
                    or cuts_word(after.text, len(begun))
                    or (len(begun) >= LEAST_CLAUSE and "。" in begun)
                    or (goes_on and (is_again or words[-1].pos[0] == "助詞"))
                )
            return [Resume(before.last_line, after.line, begun)] if is_cut else []
    return []


def _is_line(piece: Piece) -> bool:
    """Whether it is a heading, or short as a bold line that stands for one and as what a generator says between parts are (`>>> NEXT`, too)."""
    return piece.kind is Kind.HEADING or (piece.kind in _SAID and not is_long(piece.text))


def _seam_over_lines(before: Piece, after: Piece) -> Resume | None:
    tail = before.text[-REACH:]
    same = overlap(tail, after.text[:REACH], LEAST)
    if (
        ("。" in before.text or (same == before.text and len(same) >= LEAST_CLAUSE and not same[-1].isascii()))
        and len(set(same)) >= LEAST
        and len(after.text) > len(same)
        and (len(same) >= LEAST_BROKEN or cuts_word(after.text, len(same)) or _dangles(tail, after.text, same))
    ):
        return Resume(before.last_line, after.line, same)
    return _rewound(before, after)


def _seam(before: Piece, after: Piece) -> Resume | None:
    tail = before.text[-REACH:].rstrip("…‥. ") if before.text.endswith(("…", "‥", "...")) else before.text[-REACH:]
    head = after.text[:REACH]
    same = overlap(tail, head, LEAST_MARKED)
    if len(same) < LEAST and not after.marked and not _is_within_words(tail, head, same):
        same = ""
    # A rule of signs, or a number, is no overlap; at a marker three different characters make one.
    least = 3 if after.marked else min(LEAST - 1, len(same))
    various = len(set(same)) >= 3 if after.marked else sum(not char.isascii() for char in set(same)) >= least
    various = various or _cuts_latin_word(head, len(same))
    if same and various and _is_seam(before, after, tail, head, same):
        return Resume(before.last_line, after.line, same)
    return _rewound(before, after)


def _is_within_words(tail: str, head: str, same: str) -> bool:
    """Whether a short overlap begins and ends in mid-word: 「確定申告の時」, taken up again as 「定申告の時期」."""
    return bool(same) and cuts_word(head, len(same)) and cuts_word(tail + head[len(same) :], len(tail) - len(same))


def _cuts_latin_word(text: str, at: int) -> bool:
    """Whether character `at` stands within a word in Latin letters: 「ResourceCla」, taken up again as 「ResourceClaim」."""
    return at >= LEAST and text[at - 1 : at + 1].isascii() and text[at - 1 : at + 1].isalpha()


def _rewound(before: Piece, after: Piece) -> Resume | None:
    """A paragraph that breaks off behind full stops, and one that begins with whole sentences of it and goes on otherwise."""
    tail, same = before.text[-REACH:], ""
    if before.breaks_off and (after.marked or is_open(words_of(behind_stop(tail)))):
        for stop in itertools.accumulate(len(sentence) + 1 for sentence in after.text[:REACH].split("。")[:-1]):
            if after.text[:stop] not in tail:
                break
            same = after.text[:stop]
    return Resume(before.last_line, after.line, same) if LEAST_CLAUSE <= len(same) < len(after.text) else None


def overlap(tail: str, head: str, least: int) -> str:
    """The longest text of at least so many characters that ends the one and begins the other; empty without any."""
    at = tail.find(head[:least]) if len(head) >= least else -1
    while at >= 0:
        if head.startswith(tail[at:]):
            return tail[at:]
        at = tail.find(head[:least], at + 1)
    return ""


def _is_seam(before: Piece, after: Piece, tail: str, head: str, same: str) -> bool:
    begun = len(tail) - len(same)
    is_broken = same[-1] not in ENDS and before.breaks_off
    goes_on = len(after.text) > len(same)
    if not is_broken and same[-1] not in ENDS:
        return False  # 「……」 said twice, a list of names in brackets
    if not is_broken:
        # A whole sentence twice is a repeat; the end of one, taken up again, is a seam.
        is_part = begun > 0 and tail[begun - 1] not in ENDS + "」』）"
        return (is_part and (after.marked or len(same) >= LEAST_CLAUSE)) or (after.marked and len(same) < LEAST_CLAUSE)
    if after.marked:
        return goes_on
    if not goes_on or (begun == 0 and len(same) < LEAST_CLAUSE):
        return False
    if begun and len(same) >= (LEAST_BROKEN if "。" in before.text else LEAST_LINE):
        return True
    if len(same) >= LEAST_LINE and head[len(same)] == "。":
        return True
    return cuts_word(head, len(same)) or (begun > 0 and _dangles(tail, head, same))


def _dangles(tail: str, head: str, same: str) -> bool:
    """Whether the overlap ends in a word that ends nothing, by the words of what was written first, or of what goes on."""
    return dangles(words_of(tail)) or dangles(words_before(head, len(same)))


def tables(pieces: Sequence[Piece]) -> list[Resume]:
    """Tables that begin anew within a table: their head stands again, and the line below it is a row of dashes."""
    if not any(piece.kind is Kind.TABLE and piece.text.startswith(_DASHES) for piece in pieces):
        return []
    found = []
    for kind, run in itertools.groupby(pieces, lambda piece: piece.kind):
        rows = [list(row) for _, row in itertools.groupby(run, lambda piece: piece.line)] if kind is Kind.TABLE else []
        texts = [[cell.text for cell in row] for row in rows]
        for number in range(2, len(rows)):
            if texts[number][0].startswith(_DASHES) and texts[number - 1] == texts[0]:
                found.append(Resume(rows[number - 2][0].line, rows[number - 1][0].line, texts[0][0]))
    return found


def cut_starts(text: Text, pieces: Sequence[Piece], repeats: Sequence[Repeat]) -> list[Resume]:
    """Repeated passages that begin in mid-sentence: 「執することなく、…」 for 「技術に固執することなく、…」 above."""
    marked = {piece.line: piece.marked for piece in pieces}
    found = []
    for repeat in repeats:
        whole, cut = text.sentences[repeat.first[0]], text.sentences[repeat.second[0]]
        if cut.line in marked and len(cut.text) < len(whole.text) and whole.text.endswith(cut.text):
            at = len(whole.text) - len(cut.text)
            if (marked[cut.line] and whole.text[at - 1] not in ENDS) or cuts_word(whole.text, at):
                found.append(Resume(cut.line, whole.line, cut.text, starts_cut=True))
    return found

"""Where Japanese sentences end.

A sentence ends at 。．！？!?…‥ outside brackets and quotes — 「はい。」と言った。 is one, and so is やるぞ！と言った。 — at a full stop
that is not part of a number, a name or an abbreviation, at ・・・ before the end of a line, and at a forced line break behind what
can stand alone. A line of nothing but a quotation is one too, as in novels. An emoji or a laugh goes with the sentence before it, and
an emoji at the end of a line ends one. A line that begins with ・ or a number, as items do that are no list to Markdown, begins one.
The end of a block ends its last sentence too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from yomitime.characters import LIKE_KANJI
from yomitime.patterns import pattern

_PAIRS = dict(zip("」』）】〕〉》〗〙］｝)]}”", "「『（【〔〈《〖〘［｛([{“", strict=True))
_CLOSERS = "".join(_PAIRS)
_OPENERS = "".join(_PAIRS.values())
_ENDERS = "。．！？!?…‥."
_FULL_ENDERS = frozenset("。．！？!?…‥")
_QUOTES = frozenset("「『")
_CALLS = frozenset("!?！？")
_AFTER_A_PAUSE = frozenset("とっを、，")
_QUERY = frozenset("=&/_-")
_TITLE = pattern("[ \t]+[-–—|｜][ \t]")
_PARTICLE = pattern(r"は(?!い)|が(?!ん)|を|の(?!で)|で(?![はもす])")
# What a quotation without brackets goes on with; とても, ところで, というわけで, ってことで begin a sentence.
_QUOTING = pattern(
    rf"\s*(?:と(?!いう(?:わけ|こと[はで]|か|のも)|いっても|いえば)(?:い[いうえっわ]|(?!同時){LIKE_KANJI}|つぶや|コメント|な[っりる]|して|し、)"
    r"|って(?:[言思感方人話気心聞叫書注答呼考喜怒泣笑]|いう|いっ|の)|て(?:[言思]|感じ)|なんて[言思]|など[との]|とか[言思]|とかい[いうっ]"
    # Particles that no sentence begins with, and っぽい, らしい.
    rf"|を|[のがには](?= ?(?:{LIKE_KANJI}|[ァ-ヶA-Za-z0-9「『]))|っぽ[いく]|らし[いく])"
)
_RUMOUR = pattern(r"\s*(?:らし[いくき]|っぽ[いく]|で(?:す|した)[。．]|みたい[でに])")
"""What an ellipsis is followed by when the sentence goes on."""
_DOTS = r"(?<!・)・{2,}+(?=\s*(?:\n|\Z))"
_FORCED = " \n"
"""A forced line break in the text of a block; other lines end without a space."""
# An emoji that ends a line, unless it points at what comes.
_EMOJI_LINE = r"[\u2600-\u27bf\U0001f000-\U0001faff](?<![☚-☟➔-➾👆-👉])[\ufe0f\U0001f3fb-\U0001f3ff]*[ \t]*\n"
_ITEM_LINE = r"\n(?=[ \u3000]*(?:・|[0-9０-９]{1,2}[.．] ?[^\W\d_]))"
_HAS_ITEM_LINE = pattern(_ITEM_LINE)
_HAS_EMOJI_LINE = pattern(_EMOJI_LINE)
_MARK = pattern(rf"[{re.escape(_ENDERS + _OPENERS + _CLOSERS)}]|{_DOTS}|{_FORCED}|{_EMOJI_LINE}|{_ITEM_LINE}")
_TAIL = (
    r"(?:[\u2600-\u2775\u2794-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]"
    r"|[（(](?:苦?笑|[泣汗涙爆])[）)]|[笑泣](?![^\W_])|w+(?![0-9A-Za-z_]))*"
)
"""Emoji and laughs."""
_END_RUN = pattern(rf"[{re.escape(_ENDERS)}]+[{re.escape(_CLOSERS)}]*{_TAIL}|{_DOTS}")
# Most text has its end marks outside brackets, simple pairs of them, and no mark that may mean something else: there every
# end mark is an end. Possessive, so linear.
_BRACKETS = re.escape(_OPENERS + _CLOSERS)
_PLAIN = pattern(
    rf"(?:[^.．!?…‥{_BRACKETS}]++|[{re.escape(_OPENERS)}][^.．!?…‥。！？{_BRACKETS}]*+[{re.escape(_CLOSERS)}])*+"
)
_MARKS_FIRST = pattern(r"\W*[。！？]")
_MARKS_WITHOUT_LETTERS = pattern(r"[。！？]\W*[。！？]")
_PLAIN_END = pattern(f"[。！？]+{_TAIL}")
_MORE_THAN_A_STOP = pattern("。[。（(笑泣w\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]")
_CLOSED_LINE = pattern(rf"[{re.escape(_CLOSERS)}][ \t]*\n")
# What a sentence goes on with on the line after a quotation.
_GOING_ON = pattern(
    rf"\s*(?:と(?!ても|ころ|にかく|りあえず|もかく|ある)|って|など|なの|です|でし|だ[。っよとが]|である|[、，。．を]|[のはがにで](?=[、ァ-ヶ]|{LIKE_KANJI}))"
)
_GOES_ON_TO = tuple("はがをにのとで、，")
_HANGING = frozenset("、，,・はがをにでともへのやてしばらど")
_LETTER = pattern(r"[^\W_]")
_LINE_END = pattern(r"[ \t]*\n")
_LATIN_BEFORE = pattern(r"[A-Za-z.]+\Z")

# Lower-case, without the last full stop. Single letters (J. R. R., e.g.) need no entry.
_ABBREVIATIONS = frozenset(
    "approx assn ave bldg blvd cf ch co corp dept dr ed eds eq est etc ext fig figs gen gov hon inc jan feb mar apr jun jul "
    "aug sep sept oct nov dec jr lt ltd misc mr mrs ms no nos op p pp prof pt ref rev sec sr st vol vs ver".split()
)
_LONGEST_ABBREVIATION = 12
_LONGEST_NUMBER = 8
# Names that carry their mark with them.
_NAMES_WITH_A_MARK = ("Yahoo", "yahoo")


def split(text: str) -> Iterator[tuple[int, int, bool]]:
    """Cut normalised text of one block into `(start, end, is_ended)`, offsets of code points.

    The pieces follow each other without a gap and cover the text; `is_ended` is False only for a piece without an end mark:
    the last one, or one before a forced line break or an item. Linear in the length of the text.
    """
    start, has_lines = 0, "\n" in text
    for end in _ends(text):
        is_line = has_lines and (text.endswith(_FORCED, start, end) or _HAS_ITEM_LINE.match(text, end - 1))
        yield start, end, not is_line
        start = end
    if start < len(text):
        yield start, len(text), False


def _ends(text: str) -> Iterator[int]:
    if (
        "・・" not in text
        and _FORCED not in text
        and not (
            "\n" in text and (_CLOSED_LINE.search(text) or _HAS_EMOJI_LINE.search(text) or _HAS_ITEM_LINE.search(text))
        )
        and _PLAIN.fullmatch(text)
        and not _MARKS_FIRST.match(text)
        and not _MARKS_WITHOUT_LETTERS.search(text)
    ):
        if "！" not in text and "？" not in text and not _MORE_THAN_A_STOP.search(text):
            return accumulate(len(piece) + 1 for piece in text.split("。")[:-1])
        ends = [match.span() for match in _PLAIN_END.finditer(text)]
        if not any(_goes_on(text, at, end) for at, end in ends):
            return (end for _, end in ends)
    return _delicate_ends(text)


def _delicate_ends(text: str) -> Iterator[int]:
    depth_at = _depths(text)
    begun = opened = 0  # where the current sentence, and the current pair of brackets, begins
    first_letter = _first_letter(text, begun)
    done = 0  # everything before has been looked at
    for match in _MARK.finditer(text):
        at, char = match.start(), match[0]
        # ……そうか。: marks before the first letter belong to what follows.
        if char in _OPENERS:
            opened = at if depth_at[at] == 1 else opened
            continue
        if at < done or at < first_letter or depth_at.get(at, 0):
            continue
        if char in _CLOSERS:
            # 「はい。」「いいえ。」 are two: a quotation that is ended stands before another one.
            end = at + 1
            is_end = (text[at - 1] in _FULL_ENDERS and text[end : end + 1] in _QUOTES) or _is_line(text, opened, end)
        elif char == _FORCED:
            end = match.end()
            is_end = not _hangs(text, at, end)
        elif char == "\n":
            end = match.end()
            is_end = bool(text[begun:at].strip())
        elif char[-1] == "\n":
            end = match.end() - 1
            is_end = text[begun:at].rstrip()[-1:] not in _HANGING and not _GOING_ON.match(text, end)
        else:
            run = _END_RUN.match(text, at)
            end = run.end() if run else at + 1
            is_end = _is_end(text, begun, at, end)
        done = end
        if is_end:
            yield end
            begun = end
            first_letter = _first_letter(text, begun)
    # A block that closes with an ended quotation is ended: 「はい。」
    tail = text[begun:].rstrip()
    if len(tail) > 1 and tail[-1] in _CLOSERS and tail[-2] in _FULL_ENDERS:
        yield len(text)


def _hangs(text: str, at: int, end: int) -> bool:
    """Whether the line before a forced break, `text[at:end]`, is not complete without the one behind it."""
    before, after = text[at - 1], text[end : end + 1]
    return before in _HANGING or (before.isascii() and after.islower()) or _GOING_ON.match(text, end) is not None


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a bracketed piece of text is a line of its own that nothing on the next one goes on with."""
    line_end = _LINE_END.match(text, end)
    if line_end is None:
        return False
    line_start = text.rfind("\n", 0, start) + 1
    return (
        not text[line_start:start].strip()
        and not text[max(0, line_start - 9) : line_start].rstrip().endswith(_GOES_ON_TO)
        and not _GOING_ON.match(text, line_end.end())
    )


def _first_letter(text: str, begin: int) -> int:
    found = _LETTER.search(text, begin)
    return found.start() if found else len(text)


def _is_end(text: str, begun: int, at: int, end: int) -> bool:
    """Whether the run of marks `text[at:end]` ends the sentence that begins at `begun`."""
    char, after = text[at], text[end : end + 1]
    is_run = end - at > 1 and text[at + 1] in _ENDERS
    before_is_latin = text[at - 1].isascii()
    if (
        (char in "…‥" or is_run)
        and not text[at:end].strip("…‥.")
        and (
            after in _AFTER_A_PAUSE
            or (text[at - 1] in "、，" and (after != "\n" or char in "…‥"))
            or (after == "\n" and _GOING_ON.match(text, end))
        )
    ):
        return False  # しまった……と思う; 何で...と言う; 回復して、……は？
    if char in "．." and not is_run:
        is_name = after.isdecimal() or after.islower() or text.startswith("NET", end) or not _is_hiragana(text[at - 1])
        if after.isalnum() and after.isascii() and (before_is_latin or (char == "." and is_name)):
            return False  # 3.5, Node.js, スプラウト.rb, but である.APIは
        begun = max(begun, text.rfind("\n", max(begun, at - _LONGEST_NUMBER), at))
        if at - begun < _LONGEST_NUMBER and text[begun:at].strip().isdecimal():
            return False  # 1. 常時稼働
        if char == "." and before_is_latin:
            return (not after or after.isspace()) and not _is_abbreviation(text, at, end)
    if _goes_on(text, at, end):
        return False
    if char in "!?" and not is_run:
        if before_is_latin and _PARTICLE.match(text, end):
            return False  # Jeopardy!を, column?で
        if after.isascii() and (after.isalnum() or after in _QUERY):
            return False  # ?q=1
        if char == "!" and text.endswith(_NAMES_WITH_A_MARK, begun, at):
            return False
    return True


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether what follows the marks `text[at:end]` tells that the sentence does not end there.

    They end a quotation (やるぞ！と言った, 終わり。。。と思いきや), what a particle belongs to (良い意味でミニとは？を考える) or a part of a
    title (眠れない？ - 港の日記).
    """
    marks = text[at:end]
    if not _CALLS.isdisjoint(marks):
        return (_QUOTING.match(text, end) or _TITLE.match(text, end)) is not None
    if not marks.strip("…‥") and _RUMOUR.match(text, end):
        return True
    return marks.startswith("。。") and _QUOTING.match(text, end) is not None


def _is_hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"


def _is_abbreviation(text: str, at: int, end: int) -> bool:
    """Whether the full stop at `at` ends an abbreviation that is not the last thing in the block."""
    found = _LATIN_BEFORE.search(text, max(0, at - _LONGEST_ABBREVIATION), at)
    if found is None or not text[end : end + 2].strip():
        return False
    last = found[0].rpartition(".")[2]
    return len(last) == 1 or last.lower() in _ABBREVIATIONS


def _depths(text: str) -> dict[int, int]:
    """The depth of matched brackets at each mark; brackets without a partner are none. Closers have the depth outside."""
    stack: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    change: dict[int, int] = {}
    positions: list[int] = []
    for match in _MARK.finditer(text):
        at, char = match.start(), match[0]
        positions.append(at)
        if char in _OPENERS:
            stack.append((char, at))
            waiting[char] = waiting.get(char, 0) + 1
        elif char in _PAIRS and waiting.get(_PAIRS[char]):
            opener = ""
            while opener != _PAIRS[char]:  # openers in between have no partner
                opener, opened_at = stack.pop()
                waiting[opener] -= 1
            change[opened_at] = change.get(opened_at, 0) + 1
            change[at] = change.get(at, 0) - 1
    depths: dict[int, int] = {}
    depth = 0
    for at in positions:
        depth += change.get(at, 0)
        depths[at] = depth
    return depths

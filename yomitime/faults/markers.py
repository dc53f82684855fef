"""Lines that a generator leaves between the parts of a text: `---END---`, `[続く]`, `（以下続く）`.

Novels and serials end in 「（続く）」 and diaries in 「～END～」, so only some of these lines say by themselves that a machine wrote
them; the others count where a sentence breaks off before them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from yomitime import characters
from yomitime.characters import LIKE_JAPANESE
from yomitime.faults.shapes import Marker, MarkerLine, Piece, Resume
from yomitime.faults.words import behind_stop, is_open, words_of
from yomitime.model import Kind
from yomitime.patterns import pattern

LONGEST = 60
"""Characters; a longer line is no marker, nor is one in English that is twice as long."""
MOST_LINES = 2
"""Lines between a passage that breaks off and the one that takes it up: a heading again, what a generator says."""

_FRAME = "▼▽-=*_~#<>[]【】（）()〔〕［］＜＞—―─－＝＊ 　\t"
_RULE = pattern(r"-{3,}|={3,}|\*{3,}|_{3,}|#{2,}|~{3,}")
_PART = pattern(
    r"(?:part|section|パート|第) ?[0-9]{1,2} ?(?:/ ?[0-9]{1,2}|部|回)? ?(?:ここまで|ここから|終わり|終了)?",
    re.I,
)
_PART_OF_A_PROGRAM = pattern(r"(?:part|section) ?[0-9]{1,2} ?(?:/ ?[0-9]{1,2} ?)?(?:start|begin|end|done)", re.I)
_TOKEN = pattern(r"(?:<\|[a-z_]{2,20}\|>)+")
_PART_BEGINS = frozenset("PpSsパ第")
# <<<CHUNK_END id=2>>>, [[[CONTINUE_FROM: 閲覧室]]]: a name or a value that a program gives its parts, in a frame.
_OF_A_PROGRAM = pattern(
    r"\[[A-Z]{2,12}_(?:END|START|BEGIN|BREAK)[^\[\]]{0,20}\]|([<\[({=*~#-])\1+ ?(?=.*(?:(?:CHUNK|PART|SECTION|OUTPUT|RETRY)_?[A-Z0-9]*_(?:END|START|BEGIN|FROM)|CONTINUE_[A-Z]|END_OF_[A-Z]{4}"
    r"|(?:finish_reason|stop_reason|tokens?(?:_used)?|part|chunk|attempt|idx)=[\w-])).*([>\])}=*~#-])\2+"
)
_CAPITAL_WORDS = pattern(
    r"(?=.*(?<![A-Z])(?:END|CONTINUED?|TRUNCATED)(?![A-Z]))(?:(?:END|OF|TO|BE|CONTINUED?|TRUNCATED|PART|SECTION|CHAPTER|ARTICLE|POST|DOCUMENT|TEXT|OUTPUT"
    r"|RESPONSE|MESSAGE|DRAFT|IN|THE|NEXT|[0-9]{1,2})[ _:/-]*)+"
)
_PART_OF_ALL = pattern("(?:PART|SECTION) ?[0-9]")
_ENGLISH = frozenset(
    (
        "end,end of article,end of post,end of document,end of text,end of output,end of response,end of section,"
        "end of part,continue,continued,to be continued,begin,start,start of article,truncated,"
        "output truncated,response truncated,content truncated"
    ).split(",")
)
_MAY_PART = frozenset({"next", "fin", "break", "split", "cut"})
"""What people write between parts, or at the end, too."""
_BEGUN = pattern(r"-{3,}[A-Z]{2,10}")
"""What may be the beginning of a marker, as `---EN`."""
_DASHED = "-{3,} ?[A-Z][A-Z ]{1,20}-{3,}"
_GLUED_BEFORE = pattern(rf"{_DASHED}|[（(\[【](?:前回の)?(?:続き|つづき|承前)[）)\]】]")
_GLUED_BEHIND = pattern(
    rf"(?<=[^。．！？!?…」』\s-])(?:({_DASHED})|[（(\[【](?:以下に?|次[へに])?(?:続く|つづく)[）)\]】])\Z"
)
_GLUED_FIRST, _GLUED_LAST = frozenset("-（([【"), frozenset("-）)]】")
_COUNTED = pattern(r"[0-9]{1,2} ?[/／] ?[0-9]{1,2}")
_CONTINUED = pattern(
    r"continued (?:in|from)(?: the)? (?:next|previous|last) (?:message|part|section|response|reply|output)"
)
_CAPITALS = frozenset(word.upper() for word in _ENGLISH if word.startswith(("end", "continue", "output")))
_JAPANESE = frozenset("続く,つづく,続き,終わり,おわり,終了,記事終わり,記事ここまで,次に続く,次へ続く".split(","))
_OUTPUT = frozenset({"記事終了", "出力終了", "出力ここまで"})
# Nobody ends an instalment with these.
_MACHINE = pattern(
    r"以下(?:に)?(?:続く|つづく)|(?:次の|次回の?)(?:回答|返信|返答|応答|出力|メッセージ|レスポンス)(?:に|へ)(?:続く|続きます)"
    r"|続きは(?:次の|次回の?)(?:回答|返信|返答|応答|出力|メッセージ)[でへに]"
    r"|(?:続く|つづく|続き) ?[（(]?[0-9]{1,2}[/／][0-9]{1,2}[）)]?|文字数(?:の)?(?:制限|上限)の(?:ため|関係).{0,20}|文字数の都合上?、.{0,12}(?:続|つづ)きます|続きを(?:生成|出力|執筆)(?:する|します|してください)?|文字数(?:オーバー|超過)のため、?次(?:レス|の返信|の回答)[^。]{0,6}"
)
# Sentences that need no frame: a machine's about its own work, or what it was told …
_SAYS = pattern(
    r"(?:(?:それでは|では|はい|以下)、?)?(?:(?:記事|本文)の)?続きを(?:執筆|出力|生成)(?:いた)?し(?:ます|ていきます)[。:：]?"
    r"|(?:指示|命令|プロンプト|ユーザー)[:：] ?続きを(?:書いて|執筆して|出力して|生成して)ください。?"
    r"|continue(?: writing)? from where you left off\.?|here(?:['’]s| is) the continuation[.:]?",
    re.I,
)
# … and what a person may say too, but not behind half a sentence.
_MAY_SAY = pattern(
    r"(?:(?:それでは|では|はい|以下|さて)、?)?(?:(?:記事|本文)の)?続きを(?:書|作成し)(?:きます|ます|いていきます|ていきます)[。:：]?|(?:以下|以下、|それでは、)続きです[。:：]?"
    r"|続きを(?:書いて|お願いし)(?:ください|ます)。?"
    r"|[（(]?(?:以上、?|総?文字数[:：] ?)約?[0-9][0-9,]{2,6} ?(?:文字|字)(?:程度)?[）)]?"
)
# In a line that stands in a seam, and is no heading by its end, a word about going on is enough …
_GOES_ON = pattern(
    r"(?:(?<!手)続[きけ行]|再開|出力|文字|continu|truncat|left off|the rest of).*[。.:：)）\]】>＞=]\Z", re.I
)
# … and so is one without a Japanese letter, or in a frame that no heading has: `[CHUNK 2/4] prev_tail=120`, 「（attempt 2/3：再生成）」, 「～～ 切り取り線 ～～」.
FRAMED = pattern(r"[\[(（{<＜].*[\])）}>＞].{0,24}\Z|[{\[].*[:,]\Z|([^\w\s「『（【])\1.*\1\1\Z")
_LETTER = pattern(LIKE_JAPANESE)
_SIGNS = ("続き", "字", "ontinu")
_BEGINS = frozenset(_FRAME) | _PART_BEGINS | {word[0] for word in _CAPITALS}
"""One of these signs, or first letters, has each marker: most lines need no look."""


def is_long(line: str) -> bool:
    """Whether a line has too many characters for a marker."""
    return len(line) > LONGEST and (len(line) > 2 * LONGEST or not line.isascii())


def may_hold_marker(line: str) -> bool:
    """Whether `looks` and `parted` are worth a try, as they are not on most lines."""
    text = line.strip()
    return text[:1] in _BEGINS or text[-1:] in _GLUED_LAST or any(sign in text for sign in _SIGNS) or not text


def parted(line: str) -> list[str]:
    """A line as it is, or apart from a marker at its beginning or at its end: 「多くあ（以下続く）」.

    People end an instalment so too, 「走り出した（続く）」, but not behind half a word.
    """
    before, behind = "", ""
    if line[:1] in _GLUED_FIRST and (match := _GLUED_BEFORE.match(line)) and match.end() < len(line):
        before, line = match[0], line[match.end() :]
    if line[-1:] in _GLUED_LAST and (match := _GLUED_BEHIND.search(line, max(0, len(line) - LONGEST))):
        text = line[: match.start()]
        is_machine = match[1] is not None or ("以下" in match[0] and "。" in text)
        if is_machine or _leads_on(text):
            behind, line = match[0], text
    return [part for part in (before, line, behind) if part]


def _leads_on(text: str) -> bool:
    """Whether what stands behind its last full stop is broken off before another word."""
    return is_open(words_of(characters.normalize(behind_stop(text)[-LONGEST:]).strip()))


def looks(line: str, is_paragraph: bool = False) -> bool | None:
    """None: the line is no marker. True: nothing but a machine's leftover. False: it may be a person's last line.

    `is_paragraph`: it is all of one, so that a frame of emphasis (`***END***`) is none that can be seen.
    """
    if is_long(line):
        return None
    text = line.strip()
    has_sign = any(sign in text for sign in _SIGNS)
    if not has_sign and text[:1] not in _BEGINS:
        return None
    core = text.strip(_FRAME)
    if has_sign:
        if _SAYS.fullmatch(text) or _SAYS.fullmatch(core):
            return True
        if _MAY_SAY.fullmatch(text) or _MAY_SAY.fullmatch(core):
            return False
    if text.startswith("<|") and _TOKEN.fullmatch(text):
        return True
    if text.startswith("<<") and text.endswith(">>") and not text.strip("<>"):
        return True  # what was between them is a tag to Markdown
    if (text.isupper() or "=" in text or "_" in text) and _OF_A_PROGRAM.fullmatch(text):
        return True
    if text[:1] in _PART_BEGINS and _PART.fullmatch(text):
        return False
    if core in _CAPITALS and is_paragraph and text in {core, f"[{core}]"}:
        return True
    if not core or len(core) == len(text):
        return None
    if _BEGUN.fullmatch(text):
        return False
    frame = text[: text.index(core)], text[text.index(core) + len(core) :]
    if not all(side.strip() for side in frame):
        return None
    ruled = all(map(_RULE.search, frame))
    boxed = frame[0].strip() + frame[1].strip() in {"[]", "()", "【】"}
    word = " ".join(core.lower().split())
    if word in _ENGLISH or (word.startswith("continued ") and _CONTINUED.fullmatch(word)):
        return True if ruled else False if boxed or "<" in frame[0] or "-" in frame[0] else None
    if word in _MAY_PART or (ruled and _COUNTED.fullmatch(core)):
        return False if ruled or boxed else None
    if _CAPITAL_WORDS.fullmatch(core) and (ruled or (boxed and _PART_OF_ALL.search(core))):
        return True
    if ruled and "[" in frame[0] and _PART_OF_A_PROGRAM.fullmatch(core):
        return True
    if (ruled and _PART.fullmatch(core)) or (boxed and (_PART.fullmatch(core) or _CAPITAL_WORDS.fullmatch(core))):
        return False
    if core in _OUTPUT:
        return True
    if core in _JAPANESE:
        return ruled or text in {"[続く]", "[つづく]"}
    return True if _MACHINE.fullmatch(core) else None


def find(pieces: Sequence[Piece], lines: Sequence[MarkerLine]) -> tuple[Marker, ...]:
    """What the lines that look like markers are, seen where they stand."""
    found = []
    for line in lines:
        before = pieces[line.piece - 1] if line.piece else None
        # Who writes without full stops breaks off everywhere, and may well end with 「（つづく）」.
        is_broken = before is not None and before.breaks_off and before.is_prose and (line.plain or "。" in before.text)
        if is_broken and before is not None and _is_of_people(line.text):
            is_broken = _leads_on(before.text)
        is_last = line.piece == len(pieces)
        # 「[続く]」 as a post's last line after a whole sentence is a person's.
        # In a template, 「（以下続く）」 after a list says that it goes on like that.
        follows_prose = before is not None and before.is_prose
        is_unruly = bool(_RULE.search(line.text)) or (follows_prose and not is_last)
        found.append(Marker(line.line, line.text, is_broken or (line.plain and is_unruly)))
    certain = sorted({marker.text for marker in found if marker.certain})
    return tuple(
        marker._replace(certain=_begins_one(marker.text, certain)) if _BEGUN.fullmatch(marker.text) else marker
        for marker in found
    )


def _begins_one(text: str, certain: Sequence[str]) -> bool:
    """Whether one of these, which are sorted, begins so."""
    at = bisect_left(certain, text)
    return at < len(certain) and certain[at].startswith(text)


def _is_of_people(line: str) -> bool:
    """Whether people part what they write so too, or end with it, also behind a line without a full stop: `--- 1/2 ---`, `(fin)`."""
    core = line.strip(_FRAME)
    return core.lower() in _MAY_PART or _COUNTED.fullmatch(core) is not None or _BEGUN.fullmatch(line) is not None


def between(pieces: Sequence[Piece], seams: Iterable[Resume]) -> tuple[Marker, ...]:
    """Lines about going on between a passage that breaks off and the one that takes it up: what they say else is endless."""
    found = []
    for seam in seams:
        at = bisect_right(pieces, seam.line, key=lambda piece: piece.line)
        found += [
            Marker(line.line, line.text, True)
            for line in pieces[at : at + MOST_LINES]
            if line.line < seam.other_line
            and not is_long(line.text)
            and (
                FRAMED.match(line.text)
                if line.kind is Kind.HEADING
                else line.kind is Kind.PARAGRAPH
                and (_GOES_ON.search(line.text) or FRAMED.match(line.text) or not _LETTER.search(line.text))
            )
        ]
    return tuple(found)

"""Labels of the parts that a text was made in: 「【第2部 了】」, `Part 1 終了（2/5へ）`, 「（前パートからの続き）」, 「H2：」."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from yomitime import characters, faults
from yomitime.checks._places import LeftOver, source_line, value
from yomitime.checks._sources import in_blocks, lines_with
from yomitime.faults import Marker, Piece
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

PART = Message("a label between parts", "部分の区切りのようです")
_OUTLINE = Message("the outline's label was left in", "構成案の見出し番号が残っています")

_NUMBER = "[0-9一二三四五六七八九十]{1,3}"
_UNIT = (
    rf"(?:第 ?{_NUMBER} ?(?:部|章|節|パート|セクション)|(?:part|section|パート|セクション) ?[0-9]{{1,2}}(?: ?[/／] ?[0-9]{{1,2}})?"
    r"|第 ?[0-9]{1,2} ?(?:回答|出力|返答)|[^\s\W]{1,8}パート|[a-d]案|本文|原稿)"
)
_STATE = "(?:了|終了|終わり|おわり|完了?|ここまで|以上|開始|ここから|start|end|begin|done)"
_OF = "[0-9]{1,2} ?(?:[/／]|of) ?[0-9]{1,2}(?:[通回枚本]目)?"
_NUMBERED_OF = pattern(_OF)
# Of small letters: to let it ignore case makes it take twenty times as long to compile.
_LABEL = pattern(
    "|".join(
        (
            # 【第2部　了】, Part 1 終了（2/5へ）, （本文終わり／約5,600字）
            rf"[\W_]*{_UNIT}[\W_]*は?{_STATE}(?![ぁ-ヶa-z]|{characters.LIKE_KANJI}).{{0,24}}[\W_]*",
            # （第1回・了。第2回は来週お届けします）
            rf"[（(\[【]第 ?{_NUMBER} ?回[・ ]?(?:了|完|終了)[。、]第 ?{_NUMBER} ?回.{{0,24}}[）)\]】]",
            # ▼ここからB案, 【後半パート】, 【1/3 ここまで】, （第2部へ続く）
            rf"[\W_]*ここ(?:から|まで)、?{_UNIT}.{{0,16}}[\W_]*",
            rf"[\W_]*(?:(?:前半|中盤|後半)パート|{_OF}[\W_]*{_STATE}|(?:{_UNIT}|次|次回)[へに](?:続|つづ)く)[\W_]*",
            rf"[\W_]*(?:出力|回答|応答|生成)(?:結果)? ?(?:{_OF}|[0-9]{{1,2}})(?:[（(][^（）()]{{1,20}}[）)])?[\W_]*",
            # 【出力2：日記形式・中盤】, 【パターンB：やわらかめ】
            r"[（(\[【](?:(?:出力|回答|応答|生成)(?:結果)?|案|パターン|バージョン|候補) ?(?:[0-9]{1,2}|[a-e])(?:[:：・／/][^】\n]{1,40})?[）)\]】]",
            r"[（(\[【]?[0-9]{1,2}分割(?:の|中)、?[0-9]{1,2}(?:本目|つ目|番目|/[0-9]{1,2})[）)\]】]?",
            r"[（(\[【](?:了|完|以上)[・、 ].{0,12}(?:出力|回答|応答|パート).{0,4}[）)\]】]",
            rf"(?:part|section|page) ?{_OF}",
            # （attempt 2/3：前回の出力が短すぎたため再生成）
            rf"[（(\[【](?:attempt|retry|chunk|batch|segment) ?#?{_OF}[^（）()\[\]【】\n]{{0,60}}[）)\]】]",
            # （2/3）, 【セクション2／全6セクション】, （前半ここまで。後半では結果を述べる）, Part 1/5 ― 由来
            rf"[（(\[【](?:{_OF}|{_UNIT}(?: ?[/／] ?(?:全 ?)?[0-9].{{0,8}})?)[）)\]】]",
            r"[（(\[【](?:前半|中盤|後半)は?(?:ここまで|ここから|終了|以上).{0,40}[）)\]】]",
            r"(?:part|section|パート|セクション) ?[0-9]{1,2} ?[/／] ?[0-9]{1,2}(?:[\W_]+.{1,20})?",
            # 【続き】, 【了】, （約3,500字）, （本文：約3,300字／見出し数：16）
            r"[（(\[【](?:続き|つづき|了|(?:リライト|修正|推敲|校正|翻訳|整形)(?:前|後|済み?|版))[）)\]】]",
            r"[（(\[【][^（）()\[\]【】]{0,16}(?:目標|実績|予定|上限|残り) ?約?[0-9][0-9,]* ?(?:文字|字).{0,20}[）)\]】]",
            rf"[―—–-]{{1,3}} ?{_OF} ?[―—–-]{{1,3}}",
            # ===== tramo 4/5 =====, [4/6 — 例を足すこと]
            rf"[\W_]{{3,}}(?!day|vol|page|act|disc|set|round)[a-zà-ÿ]{{2,12}} ?{_OF} ?[\W_]{{3,}}|\[{_OF} ?[—–] ?(?:[^\[\]ぁ-ヿ]{{6,60}}|[^\[\]]{{2,60}}こと)\]",
            r"[（(\[【](?:(?:本[文節章]|全文|総?文字数)[:：] ?|(?:以上|ここまで|全体)で?、?)?約?[0-9][0-9,]{2,6} ?(?:文字|字)(?:程度|以内)?.{0,20}[）)\]】]",
            r"[（(\[【](?:出力|生成|執筆)(?:終了|完了)[／/・:：][^】\n]{2,40}[）)\]】]",
            # [[SEC:02 / done]], [END OF ARTICLE — 6/6 sections joined]
            r"[\[<{(]+(?=[^\]>})]{0,50}(?:\bend\b|\bsec(?:tion)?[ :_-]?[0-9]|\bseg[_ ]?[0-9]|part|chunk|block|\bdone\b|\bjoined\b|continue\b|continued\b[^\]>})]{0,8}[0-9]|continued (?:from|in) |truncated|output|tokens?\b))"
            r"[a-z0-9 :=/_.,—–-]{3,60}[\]>})]+",
            # [CONTINUE FROM: 「夜の図書館」]
            r"[（(\[【]continue from[^）)\]】]{1,50}[）)\]】]",
            # ◆Part3（日曜日・帰路編）◆
            r"(?![（(\[【])[^\w\s]{1,3} ?part ?[0-9]{1,2} ?[（(][^（）()]{1,20}[）)] ?[^\w\s]{1,3}",
            # %%% chunk_03 %%%, ▼▼▼ 次の出力に続きます ▼▼▼, but not === Part 2 ===, with which people part what they write
            r"(?![\W_]*(?:part|section) ?[0-9]{1,2}[\W_]*\Z)[\W_]{2,}[^。]{0,12}?"
            r"(?:part|chunk|section|segment|block|continue|output|返答 ?[0-9]|続き|つづき|続行|続きます|出力|生成|中略|ここから|ここまで|ここで切)[^。]{0,12}?[\W_]{2,}",
        )
    )
)
_IN_LABELS = pattern(
    "END|end(?![a-z])|attempt|ATTEMPT|Attempt|retry|Retry|batch|Batch|SEC|sec(?=[ :_-]?[0-9])|seg|BLOCK|done|joined|truncated|token|chunk|CHUNK|ontinu|ONTINU|utput|UTPUT|block|part|Part|PART|page|Page|PAGE|ection|パート|セクション|本文|原稿|続き|つづき|続行|出力|回答|応答|返答|cut here|生成|中略|パターン|バージョン|候補"
    r"|字|前半|中盤|後半|部|章|節|案|分割|ここから|ここまで|了|終|完|/|／|以上|開始|おわり|start|begin|続く|つづく|ここで切|of|後(?=[】）)\]])|前(?=[】）)\]])|済(?=[み】）)\]])|版(?=[】）)\]])"
)
"""What each has: most lines have none of these."""
_BEGINNINGS = tuple(
    "第 本文 原稿 前半 中盤 後半 次 ここ 出力 回答 応答 生成 P p S s セ A B C D a b c d Ａ Ｂ Ｃ Ｄ 0 1 2 3 4 5 6 7 8 9".split()
)
_SURELY_LABEL = pattern(
    r"(?i)(?:part|section|chunk|seg|attempt|retry)[ _]?[0-9]|[A-D]案|continue|output|出力|続行|joined|\bdone\b|\bSEC"
)
_NUMBERED = pattern(rf".{{2,40}}[（(]{_OF}[）)]")
_OUTLINED = pattern(
    r"H[1-6](?:-[0-9]{1,2})? ?[:：] ?\S.{0,60}|【(?:見出し|H) ?[0-9]】.{0,50}|【(?:執筆|本文|記事)?(?:part|Part|パート) ?[0-9][^【】]{0,30}】"
)
_NUMBERED_NAME = pattern(r"[（(\[【](出力|回答|応答|結果|案|パターン|バージョン|候補)(?:結果)? ?([0-9A-E])")
_NTH = pattern(
    r"(?:(?:[Pp]art|パート) ?([0-9]{1,2})(?![0-9])|([A-Z])案) ?[:：．.|｜ 　\-–—]|【第 ?([0-9一二三四五六七八九十]{1,2}) ?(?:部|パート)】|\[(?:PART|Part|SECTION|Section) ?([0-9]{1,2})\]"
)
_PARTED = pattern(
    r"-{2,} ?(?:(?:PART|SECTION) ?[0-9]{1,2}|NEXT|FIN|BREAK|SPLIT|CUT) ?-{2,}|={2,} ?(?:NEXT|BREAK|SPLIT|CUT) ?={2,}"
    r"|([-=])\1+ ?[0-9]{1,2} ?/ ?[0-9]{1,2} ?\1{2,}"
)
_RULED = pattern(r"={2,} ?PART ?([0-9]{1,2}) ?={2,}")
_FIRST_PARTS = frozenset({"1", "A", "一"})
_AGAIN = pattern(
    r".{2,40}[（(](?:続き|つづき|承前|continued|[^（）()]{0,8}再(?:生成|出力)[^（）()]{0,8})[）)]|(?:output|part|chunk|section|draft|response|article)[\w-]*[0-9][\w-]*\.(?:txt|md|json)"
)
_OTHER = pattern(r".{1,20}[（(](?:別案|(?:差し替え|修正|改訂|ボツ|予備)案|案[A-Z0-9])[）)]")
_PART_ALONE = pattern(
    r"(?:パート|セクション|チャンク|ブロック|Section|Chunk) ?[0-9]{1,2} ?(?:[（(／/].{1,10})?|CONT(?:INUE)?"
)
_MEASURED = pattern(
    r".{2,40}[（(](?:H[1-6][・、/ ])?(?:目安|目標)?約?[0-9][0-9,]* ?(?:文字|字)(?:程度|以内)?[）)]|.{2,40}[0-9](?:文字|字)(?:程度|以内).{0,40}"
)
_ARROWED = pattern(
    r"(?:RESUME|RETRY) ?(?=.*(?:@|part|para|attempt|[0-9])).{0,40}|(?:NEXT|END|CONTINUE|(?:[Ss]egment|SEGMENT|[Pp]art|PART|[Cc]hunk|CHUNK|[Ss]ection|SECTION)[ _-]?[0-9]).{0,24}"
)
_LETTERED = pattern("(?:案|候補) ?[0-9A-E①-⑨]")
_CHOICE = pattern("案 ?[0-9A-E①-⑨] ?[:：]")
_TITLE = pattern(
    r"(?:記事|ブログ)?(?:タイトル|題名|見出し)の?(?:案|候補) ?[0-9A-E①-⑨]{0,2} ?[:：]"
    r"|[〔【\[（(](?:記事|ブログ)?(?:タイトル|題名|見出し)の?(?:案|候補) ?[0-9A-E①-⑨]{0,2} ?[〕】\]）)](?![ぁ-ん])"
)
# What an outline calls a part, with how to write it: 「締め（問いかけで終える）」, 「【導入】フック：数字で驚かせる」.
_NAMED_BY_OUTLINE = pattern(
    r"【?(?:導入|結び|締め|締めくくり|開かれた結び)】?[（(][^（）()]{2,24}(?:[るすう]|こと)[）)](?:[:：].{0,40})?|【(?:導入|結び|締め)】.{0,4}フック[:：].{0,40}|開かれた(?:結び|締め)(?:[:：].{0,40})?"
    r"|.{2,24}(?:経験|エピソード|話|数字)から入る導入|.{2,24}トーンで(?:締め|結).{0,8}"
)
_GOES_ON = pattern(
    r"(?<=[^。．！？!?」』）)\n])[（(\[【][^（）()\[\]【】\n]{0,10}(?:へ|に)(?:続|つづ)く[）)\]】]$"
    r"|^[（(\[【][^（）()\[\]【】\n]{0,10}(?:から|より)の(?:続|つづ)き[）)\]】](?=.)"
    r"|(?<=.)[（(\[【]次の?(?:回答|出力|返信|応答|メッセージ|パート|セクション|チャンク)[へに](?:続|つづ)く[）)\]】]$",
    re.M,
)
_IN_GOES_ON = pattern("続く(?<=[へに]続く)|つづく(?<=[へに]つづく)|続き(?<=の続き)|つづき(?<=のつづき)")
_HEADS = frozenset({Kind.HEADING, Kind.PARAGRAPH})
_BEGINS = frozenset("H【")
_OPENERS = frozenset("[【（(")
_SQUARE = str.maketrans("［］", "[]")
_LONGEST = 60


def find(reading: Reading) -> Iterator[LeftOver]:
    """All of them that no marker is. Serials and novels have some of these, so most are information."""
    title, line = value(reading.document, "title") or ("", 0)
    if label := _TITLE.match(title):
        yield LeftOver(line, label[0], _OUTLINE, Severity.WARNING if _LETTERED.search(label[0]) else Severity.INFO)
    elif label := _CHOICE.match(title):
        yield LeftOver(line, label[0], _OUTLINE, Severity.INFO)
    hinted = lines_with(reading, _IN_GOES_ON)
    for line, text in in_blocks(reading, _GOES_ON, frozenset({Kind.PARAGRAPH}), hinted) if hinted else ():
        yield LeftOver(line, text, PART, Severity.INFO)
    pieces = faults.find(reading.text).pieces
    yield from _first_parts(reading, pieces)
    listed = _listed(pieces)
    for number, piece in enumerate(pieces):
        text = piece.text
        if len(text) > _LONGEST or number in listed:
            continue
        if piece.kind is Kind.QUOTE:
            # `>>> NEXT (2/3)`: to Markdown a quotation in quotations.
            if _ARROWED.fullmatch(text) and _is_arrowed(reading, piece):
                yield LeftOver(piece.line, text, PART, Severity.WARNING)
        elif text[:1] in _BEGINS and piece.kind in _HEADS and _OUTLINED.fullmatch(text):
            yield LeftOver(piece.line, text, _OUTLINE, Severity.WARNING)
        elif piece.kind in _HEADS and _NAMED_BY_OUTLINE.fullmatch(text):
            yield LeftOver(piece.line, text, _OUTLINE, Severity.INFO)
        elif piece.kind is Kind.HEADING and _PART_ALONE.fullmatch(text):
            yield LeftOver(piece.line, text, PART, Severity.INFO)
        elif piece.kind is Kind.HEADING and text[:1] in _OPENERS and _TITLE.match(text):
            yield LeftOver(piece.line, text, _OUTLINE, Severity.INFO)
        elif piece.kind is Kind.HEADING:
            is_measured = "字" in text and _MEASURED.fullmatch(text)
            if is_measured or ("案" in text[-4:] and _OTHER.fullmatch(text)):
                yield LeftOver(piece.line, text, _OUTLINE, Severity.WARNING)
            elif number and (_AGAIN.fullmatch(text) or ("/" in text and _NUMBERED.fullmatch(text))):
                yield LeftOver(piece.line, text, PART, Severity.INFO)
        elif piece.kind is Kind.PARAGRAPH and (number < len(pieces) - 1 or text[:1] in _OPENERS) and is_label(text):
            is_sure = number > 0 and _SURELY_LABEL.search(text) is not None
            yield LeftOver(piece.line, text, PART, Severity.WARNING if is_sure else Severity.INFO)


def _listed(pieces: Sequence[Piece]) -> set[int]:
    """Which pieces head a listing (「【出力1】」 over code), or name one of several choices: 「【案1】」 and 「【案2】」."""
    named = {number: match for number, piece in enumerate(pieces) if (match := _NUMBERED_NAME.match(piece.text))}
    times = Counter(name for name, _ in {match.groups() for match in named.values()})
    return {
        number
        for number, match in named.items()
        if times[match[1]] > 1 or (number + 1 < len(pieces) and pieces[number + 1].kind is Kind.CODE)
    }


def _is_arrowed(reading: Reading, piece: Piece) -> bool:
    """Whether its line begins with more `>` than quotations do."""
    return source_line(reading, piece.line).startswith(">>>")


def _first_parts(reading: Reading, pieces: Sequence[Piece]) -> Iterator[LeftOver]:
    """The heading, or the bold line, of a second or later part of a post that has none of the first."""
    parts = [
        (match[match.lastindex or 0], piece)
        for piece in pieces
        if (piece.kind is Kind.HEADING or source_line(reading, piece.line).startswith("**["))
        and (match := _NTH.match(piece.text))
    ]
    if parts and _FIRST_PARTS.isdisjoint(number for number, _ in parts):
        yield LeftOver(parts[0][1].line, parts[0][1].text, PART, Severity.INFO)


def counts(text: str) -> bool:
    """Whether it says which part of how many it is: `4/4`. Else a line at the very end is a person's."""
    return _NUMBERED_OF.search(text) is not None


def is_part(text: str) -> bool:
    """Whether a line is `---PART 3---` or `---NEXT---`; people part what they write with `=== Part 3 ===`."""
    return _PARTED.fullmatch(text) is not None


def later_parts(markers: Sequence[Marker]) -> frozenset[int]:
    """The lines of `=== PART 3 ===` and the like in a post that has none for the first part."""
    parts = {marker.line: match[1] for marker in markers if (match := _RULED.fullmatch(marker.text))}
    return frozenset(parts if _FIRST_PARTS.isdisjoint(parts.values()) else ())


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label between parts."""
    # First what is quick to tell: how one begins.
    if text[:1].isalnum() and not text.startswith(_BEGINNINGS) and "パート" not in text:
        return False
    if not _IN_LABELS.search(text):
        return False
    return _LABEL.fullmatch(characters.normalize(text).lower().translate(_SQUARE)) is not None

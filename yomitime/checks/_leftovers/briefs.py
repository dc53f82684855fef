"""What a text was told to be like: lists and paragraphs of nothing but how to write, in a post about something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from yomitime import faults
from yomitime.checks._leftovers.making import TOLD
from yomitime.checks._places import LeftOver
from yomitime.faults import Piece
from yomitime.model import Kind, Reading, Severity
from yomitime.patterns import pattern

_LONGEST_ITEM, _LONGEST = 60, 140
_LEAST_SUBJECTS, _LEAST_MANNERS = 3, 2

_SUBJECT = (
    "(?:読者|読み手|競合|語尾|文体|トーン|見出し|専門用語|各?用語|[1一]文|本文|文字数|キーワード|表現|結論|具体例|箇条書き|初出|出典|です・ます調"
    "|(?:だ・)?である調|ですます調|各?セクション|断定|主語|タイトル|導入|ペルソナ|ターゲット|体験談|競合他社|比喩|改行|接続詞|語り口|検索意図)"
)
_DIRECTIVE = pattern(
    rf".{{0,20}}{_SUBJECT}.{{0,40}}(?:する|しない|させる|入れる|添える|使う|使わない|出さない|避ける|避けて|統一|想定|以内|盛り込む|含める|含めない|触れる|触れない"
    r"|書く|書かない|締める|示す|つける|こと|厳守|禁止|不要|必須|ください|(?:含め|意識し|入れ|配置し|盛り込み|統一し)ました)。?"
)
_SETTING = pattern(
    "(?:想定読者|想定|媒体|禁止|文体|トーン|文字数|視点|人称|語尾|口調|キーワード|ターゲット|ペルソナ)[:：]"
)
_TWO = pattern(rf"{_SUBJECT}.*{_SUBJECT}")
# Each begins with one letter that is not everywhere, so that the search for all is quick.
_MANNER = pattern(
    "文体|語尾|一人称|初出|文字数|字数|字(?<=[0-9]字)|・ます|・である|調(?<=である調)|箇条書き|H2|ペルソナ|SEO|専門用語"
)
_MATTER = pattern(
    "読者|見出し|トーン|口調|キーワード|具体例|導入|結論|ターゲット|タイトル|節|段落|用語|比喩|断定|ネタバレ|競合"
)
_ENDS_WITH = pattern(
    r"[^。]{0,40}(?:[1一]文|段落|問いかけ|呼びかけ|エピソード)で(?:締める|締めくくる|始める|結ぶ|つなぐ)。?"
)
_TOLD_IN_A_SENTENCE = pattern(rf"{_SUBJECT}は[^。]{{4,100}}こと。?")
_ABOUT_WRITING = pattern(
    "文章術|ライティング|(?<![のな])書き方|(?:文章|記事|ブログ)の書き方|執筆|プロンプト|校正|推敲|文体|原稿"
)


def find(reading: Reading) -> Iterator[LeftOver]:
    """One for each list and paragraph, as information."""
    told = [*_lists(reading), *_paragraphs(reading)]
    own = sum(len(_ABOUT_WRITING.findall(piece.text)) for piece in told)
    if told and len(_ABOUT_WRITING.findall(reading.document.body)) <= 1 + own:
        for piece in told:
            yield LeftOver(piece.line, piece.text, TOLD, Severity.INFO)


def _lists(reading: Reading) -> Iterator[Piece]:
    pieces = faults.find(reading.text).pieces
    for is_list, group in groupby(pieces, lambda piece: piece.kind is Kind.ITEM):
        if is_list:
            items = list(group)
            if _tells([item.text for item in items]):
                yield items[0]
    for piece in pieces:
        if piece.text.startswith("・") and _tells(piece.text[1:].split("・")):
            yield piece


def _tells(items: Sequence[str]) -> bool:
    """Whether most items say how to write: two of them, or one that says it of two things."""
    told = [
        item for item in items if len(item) <= _LONGEST_ITEM and (_DIRECTIVE.fullmatch(item) or _SETTING.match(item))
    ]
    return bool(told) and (len(told) > 1 or bool(_TWO.search(told[0]))) and 2 * len(told) >= len(items)


def _paragraphs(reading: Reading) -> Iterator[Piece]:
    for piece in faults.find(reading.text).pieces:
        if piece.kind is Kind.PARAGRAPH and len(piece.text) <= _LONGEST and _orders(piece.text):
            yield piece


def _orders(text: str) -> bool:
    manners = set(_MANNER.findall(text))
    if len(manners) >= _LEAST_MANNERS:
        return len(manners | set(_MATTER.findall(text))) >= _LEAST_SUBJECTS
    if text.endswith(("こと", "こと。")) and _TOLD_IN_A_SENTENCE.fullmatch(text):
        return True
    return "で" in text and _ENDS_WITH.fullmatch(text) is not None

"""Notes among those who make a post: to an editor, between parts, on a chat's page, to whoever was to write. None is for its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from yomitime import characters, faults
from yomitime.checks._places import PROSE, latin
from yomitime.checks._sources import in_blocks, lines_with, outside_code
from yomitime.faults import Piece
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.once import once

_TO_EDITOR = Message("a note among editors", "編集上の指示のようです")
PART = Message("a label between parts", "部分の区切りのようです")
_CHAT = Message("from the page of a chat", "チャット画面の文言が残っています")
_OUTLINE = Message("the outline's label was left in", "構成案の見出し番号が残っています")
_TOLD = Message("may tell how to write, not what", "執筆の指示のようです")

_NOTE = (
    r"[【（(［\[※@＠↑][^【】\n]{0,60}?(?:(?:公開|掲載)(?:前|まで)に|入稿|校了|(?:許諾|確認|返事|回答)待ち|確認まだ|文はトル|トルツメ|要追記|要差し替え"
    r"|差し替え(?:お願い|予定)|編集部?で(?:差し替え|調整|確認|修正|削除))[^【】\n]{0,40}"
    r"|[（(【\[［※](?:編集|校正|校閲|制作|執筆|社内|作業|担当|デスク)(?:者|用|内)?(?:メモ|向け|への?)[^\n]{0,4}[:：][^【】\n]{0,60}"
)
_IN_NOTES = (
    "公開前 掲載前 公開まで 入稿 校了 待ち 確認まだ 文はトル トルツメ 要追記 差し替え 編集で 編集部で メモ： メモ: 向け： への連絡"
).split()

_NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}"
_UNIT = (
    rf"(?:第 ?{_NUMBER} ?(?:部|章|節|パート|セクション)|(?:part|section|パート|セクション) ?[0-9]{{1,2}}"
    r"|[^\s\W]{1,8}パート|[A-DＡ-Ｄ]案)"
)
_STATE = "(?:了|終了|終わり|おわり|完了?|ここまで|以上|開始|ここから|start|end|begin|done)"
_OF = "[0-9]{1,2} ?[/／] ?[0-9]{1,2}"
_LABEL = re.compile(
    rf"[\W_]*(?:{_UNIT}[\W_]*(?:は)?{_STATE}(?![ぁ-ヶ一-鿿a-z]).{{0,24}}|ここ(?:から|まで)、?{_UNIT}.{{0,16}}"
    rf"|(?:前半|中盤|後半)パート|{_OF}[\W_]*{_STATE}|(?:{_UNIT}|次|次回)(?:へ|に)(?:続|つづ)く)[\W_]*"
    rf"|[（(\[【](?:{_OF}|{_UNIT} ?[/／] ?(?:全 ?)?[0-9].{{0,8}})[）)\]】]",
    re.I,
)
_SURELY_LABEL = re.compile("(?:part|section) ?[0-9]|[A-D]案", re.I)
_PARTS = "パート part Part PART ection 案 ここから ここまで 了 終 完 / ／ 以上 開始 続く つづく".split()
_NUMBERED_HEADING = re.compile(rf".{{2,40}}[（(]{_OF}[）)]")
_LABELLED_HEADING = re.compile(r"H[1-6](?:-[0-9]{1,2})? ?[:：] ?\S.{0,60}")

_PAGE = re.compile(
    r"コードをコピーする|(?:続き|回答|応答)を生成(?:しています|中)(?:です)?[.…。]{0,3}|(?:思考|推論)時間[:：] ?[0-9]+ ?(?:秒|分).{0,6}"
    r"|[0-9]+ ?秒間?(?:考えました|思考しました)|thought for .{1,20}|regenerate(?: response)?|回答を再生成(?:する)?"
    r"|(?:ChatGPT|Claude|Gemini|Copilot|AI)(?: ?の(?:回答|応答))? ?は.{0,16}間違(?:え|う|い).{0,50}"
    r"|[\[【(]?(?:output|response|message|content|text) (?:was |has been )?truncated.{0,60}",
    re.I,
)
_ON_PAGE = ("コードをコピー", "生成", "時間", "秒", "hought for", "egenerate", "間違", "runcated")
_CHIP = r"(?<=[。！？])[^\s。、「」（）()+]{2,20}\+[0-9]{1,2}$"

_REST_OF_JSON = re.compile(r"[\"\]},]*\"[\"\]},]*\}[\"\]},;]*")
_GOES_ON = (
    r"(?<=[^。．！？!?」』）)\n])[（(\[【][^（）()\[\]【】\n]{0,10}(?:へ|に)(?:続|つづ)く[）)\]】]$"
    r"|^[（(\[【][^（）()\[\]【】\n]{0,10}(?:から|より)の(?:続|つづ)き[）)\]】](?=.)"
)
_SUBJECT = (
    "(?:読者|読み手|競合|語尾|文体|トーン|見出し|専門用語|各?用語|[1一]文|本文|文字数|キーワード|表現|結論|具体例|箇条書き|初出|出典|です・ます調"
    "|だ・である調|断定|主語|タイトル|導入|ペルソナ|ターゲット|体験談|競合他社|比喩|改行|接続詞)"
)
_DIRECTIVE = re.compile(
    rf".{{0,20}}{_SUBJECT}.{{0,40}}(?:する|しない|させる|入れる|添える|使う|使わない|出さない|避ける|避けて|統一|想定|以内|盛り込む|含める|含めない|触れる|触れない"
    r"|書く|書かない|締める|示す|つける|こと|厳守|禁止|不要|必須|ください)。?"
)
_TWO = re.compile(rf"{_SUBJECT}.*{_SUBJECT}")
_MANNER = re.compile(
    "文体|語尾|一人称|初出|文字数|字数|[0-9]字|です・ます|だ・である|である調|箇条書き|H2|ペルソナ|SEO|専門用語"
)
_MATTER = re.compile(
    "読者|見出し|トーン|口調|キーワード|具体例|導入|結論|ターゲット|タイトル|節|段落|用語|比喩|断定|ネタバレ|競合"
)
_LEAST_SUBJECTS, _LEAST_MANNERS = 3, 2
_ABOUT_WRITING = re.compile("文章術|ライティング|書き方|執筆|プロンプト|校正|推敲|文体|原稿")
_LONGEST, _LONGEST_BRIEF = 60, 140


class Note(NamedTuple):
    """A note: where it stands, as it is written, what to say of it and how loudly."""

    line: int
    text: str
    message: Message
    severity: Severity


@once
def find(reading: Reading) -> list[Note]:
    """All of them, as they stand."""
    return [
        *_to_editors(reading),
        *_chips(reading),
        *_going_on(reading),
        *_lines(reading),
        *_directives(reading),
        *_briefs(reading),
    ]


def _to_editors(reading: Reading) -> Iterator[Note]:
    hinted = lines_with(reading, _IN_NOTES)
    for line, text in in_blocks(reading, _NOTE, PROSE, hinted) if hinted else ():
        if outside_code(reading, line, text):
            yield Note(line, text.strip(), _TO_EDITOR, Severity.WARNING)


def _chips(reading: Reading) -> Iterator[Note]:
    if "+" in latin(reading):
        for line, text in in_blocks(reading, _CHIP, frozenset({Kind.PARAGRAPH})):
            yield Note(line, text, _CHAT, Severity.INFO)


def _going_on(reading: Reading) -> Iterator[Note]:
    """A word about going on at the end of half a sentence, or before the rest of it."""
    hinted = lines_with(reading, ("へ続く", "に続く", "へつづく", "につづく", "の続き", "のつづき"))
    for line, text in in_blocks(reading, _GOES_ON, frozenset({Kind.PARAGRAPH}), hinted) if hinted else ():
        yield Note(line, text, PART, Severity.INFO)


def _lines(reading: Reading) -> Iterator[Note]:
    """Short pieces that are nothing but a label, or words of a page."""
    pieces = faults.find(reading.text).pieces
    for number, piece in enumerate(pieces):
        if len(piece.text) > _LONGEST or piece.kind not in {Kind.PARAGRAPH, Kind.HEADING}:
            continue
        text = piece.text
        if piece.kind is Kind.HEADING:
            if text.startswith("H") and _LABELLED_HEADING.fullmatch(text):
                yield Note(piece.line, text, _OUTLINE, Severity.WARNING)
            elif number and "/" in text and _NUMBERED_HEADING.fullmatch(text):
                yield Note(piece.line, text, PART, Severity.INFO)
        elif (text[-1:] in {"}", ";"} and _REST_OF_JSON.fullmatch(text)) or (
            any(word in text for word in _ON_PAGE) and _PAGE.fullmatch(text)
        ):
            yield Note(piece.line, text, _CHAT, Severity.WARNING)
        elif any(word in text for word in _PARTS) and number < len(pieces) - 1 and _LABEL.fullmatch(text):
            severity = Severity.WARNING if number and _SURELY_LABEL.search(text) else Severity.INFO
            yield Note(piece.line, text, PART, severity)


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label between parts."""
    return _LABEL.fullmatch(characters.normalize(text)) is not None


def _directives(reading: Reading) -> Iterator[Note]:
    """Lists of what to heed in writing, in a post about something else, as information: one for each list."""
    pieces = faults.find(reading.text).pieces
    for is_list, group in groupby(pieces, lambda piece: piece.kind is Kind.ITEM):
        items = list(group)
        told = [piece for piece in items if is_list and _tells(piece)]
        if told and (len(told) > 1 or _TWO.search(told[0].text)) and 2 * len(told) >= len(items):
            if len(_ABOUT_WRITING.findall(reading.document.body)) > 1:
                return
            yield Note(told[0].line, told[0].text, _TOLD, Severity.INFO)


def _briefs(reading: Reading) -> Iterator[Note]:
    """Paragraphs of nothing but how to write, in a post about something else, as information."""
    for piece in faults.find(reading.text).pieces:
        if piece.kind is Kind.PARAGRAPH and len(piece.text) <= _LONGEST_BRIEF and _MANNER.search(piece.text):
            manners = set(_MANNER.findall(piece.text))
            subjects = manners | set(_MATTER.findall(piece.text))
            if len(manners) >= _LEAST_MANNERS and len(subjects) >= _LEAST_SUBJECTS:
                if len(_ABOUT_WRITING.findall(reading.document.body)) > 1 + piece.text.count("文体"):
                    return
                yield Note(piece.line, piece.text, _TOLD, Severity.INFO)


def _tells(piece: Piece) -> bool:
    return len(piece.text) <= _LONGEST and _DIRECTIVE.fullmatch(piece.text) is not None

"""Leftovers that are known by the company they keep: lines of their own as a person may well write them, in a post that surely a machine wrote in.

They have ever new words, but few forms: a frame or a sign around them, a label before them, another language, the manners of an
assistant, or words about writing that nothing else in the post has.
"""

from __future__ import annotations

from collections.abc import Iterator

from yomitime import faults
from yomitime.checks._leftovers.labels import PART
from yomitime.checks._leftovers.making import TOLD
from yomitime.checks._leftovers.slots import NOT_FILLED
from yomitime.checks._places import JAPANESE, LeftOver, source_line, value
from yomitime.checks._sources import in_blocks, in_source, lines_at, outside_code
from yomitime.faults import Piece
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

LONGEST = 120
"""Characters of such a line."""
LEAST_WORDS = 4
"""Words of one in English: fewer are a name."""
LEAST_TOLD = 2
"""Words about writing in one with a sentence; in another one is enough."""
ELSEWHERE = 1
"""Times that the rest of the post may have such a word, or it is a subject of the post."""

_FORM = Message("not written for readers, by its form", "読者向けの文ではないようです")
_OF_PROGRAM = Message("a program's note to itself", "生成プログラムの覚え書きが残っています")
_OPENERS, _CLOSERS = "（(【\\[［〔＜<{《〈⟨", "）)】\\]］〕＞>}》〉⟩"
_FRAMED = pattern(
    rf"[{_OPENERS}]+[^{_OPENERS}].*[{_CLOSERS}]+|([^\w\s「『（【〈《“\"'])\1*[ 　]?\w.*\1+|(?:[^\w\s「『（【。]\s?){{2,}}.*(?:\s?[^\w\s。」』）】！？!?…]){{2,}}|※.*(?:書いて|意識して|避けて|入れて|こと|ように)。?|[#@→←↑↓▼▽※〓=~].*[^。！？!?」』]|</?[a-z].*"
)
_TO_READERS = pattern(
    "[（(【※]{0,2}\\[? ?(?:注|写真|画像|図|表|出典|引用|参考|参照|撮影|提供|原題|敬称|文[:：・/／]|関連記事|追記|更新|本記事|この記事|[0-9]{4}年|PR|広告)"
)
_KEY = pattern(
    r"[\"'{\[]*[a-z]+(?:_[a-z0-9]+){0,3}[\"']? ?[:=：](?!//)(?! ?[ぁ-ん]).*|(?:USER|User|ASSISTANT|Assistant|SYSTEM|System|HUMAN|Human|AI) ?[:：].*"
    r"|(?:Prompt|Output|Input|Notes?|TODO|Task|Role|Title|Section|Part|Draft|Continue)[^:：。]{0,12}[:：].*"
)
_SPEAKS = pattern(
    r"申し訳(?:ございません|ありません)|(?:もちろんです|承知(?:いた)?しました|かしこまりました|了解(?:いた|です)?しました|了解です)[。、！!]|はい、[^。]*(?:前回|続け|書き|出力|作成|まとめ)[^。]*ますね?。"
    r"|以上(?:、|[がで](?!は))(?=.*(?:本文|原稿|記事|完成|構成|作成|執筆|意識|反映|依頼|指定|[章節]|パート|セクション))"
    r"|ご(?:指摘|要望|指示|依頼|提示)(?:の(?:とおり|通り)|を踏まえ|いただ)|以下[はが].*(?:案|版|本文|続き|文章|原稿)(?:です|になります)。|なるほど、.*次の節|.*お(?:出し|作り|書き)(?:いた)?し(?:ます|ましょうか)"
    r"|続いて、.*お?(?:書き|執筆し|まとめ|解説し)します。?\Z|続きを.{0,12}(?:ます|ください)"
    r"|(?:.*。)?[^。]*(?:ご(?:希望|要望|指示|依頼|質問)|必要でした|差し替え|調整|修正|作成いたします|要約文|文体)[^。]*(?:お知らせ|お申し付け|ご指示|お伝え|教えて|お願い(?:いた)?し|可能です|でしょうか|ください)|.*一般的な(?:内容|情報|説明).*(?:ます|ました)。?\Z"
)
# Of which nobody speaks but who writes, or has it written. Each begins with one letter, so that the search for all is quick.
_OF_WRITING = pattern(
    "文体|語尾|トーン|口調|語り口|温度感|一人称|想定読者|この(?:段落|節|行|一文)|上の(?:段落|節|行)|前の(?:段落|節|行)|次の(?:段落|節|行)|の節|本文|原稿|第[0-9二三]稿|見出し|セクション|パート[0-9]|執筆|校閲|校正"
    "|要確認|要許諾|確認中|依頼中|未定|未着|差し替え|公開前|出典を|です・ます|である調|読後感|再生成|依頼者より|もう一段|断定は避け|バッファ|締めの段落|生成に失敗|箇条書き|ライター|編集注|編集部へ|デスク|キャプション|挿入|追記|裏取り|突き合わせ"
    "|書き手の設定|失敗談を|体験談を|具体例を|仮の|書き進め|続き(?=[をはかの])(?<!手続き)|前回の(?:出力|続き)|途中(?:で切れ|から(?:再開|続))|案[A-D]|省略せず|出力ここまで|生成ここまで"
)
_LENGTH = pattern(r"[0-9百千] ?字(?=[ほくでにの。、） 程以前])")
_OUTLINED = pattern(
    r"[【\[](?:小?見出し|本文|H) ?[0-9]+[】\]].*|(?:【[起承転結]】|【[^【】]*(?:導入|締め|中盤|終盤|序盤|山場|フック|問題提起|本論|序論|つかみ|オチ|体験談|具体例|パート|[0-9]字)[^【】]*】|[【\[]?[^：:。]{0,12}(?:結び|締め|締めくくり|導入|フック|余韻|オープンエンド|山場|つかみ)(?!事例|例|前|後|期|した|する|に)[^：:。]{0,24}[：:（(]).*"
    r"|[^：:。]{2,14}(?:終える|締める|始める|示す|入れる|問いかける|つなぐ|置く|並べる)[：:].*|【?H[1-6]_?[0-9]?(?:[-_][0-9]{1,2})? ?[:：].*|[^。]*[（(【\[][^。]{0,20}[0-9]+ ?字[^。]{0,12}[）)】\]].*"
)
_COMMENT = pattern(
    r"<!--[ \t]*(?!more|yomitime|markdownlint|textlint|prettier|toc|TOC|excerpt)(?=[^>\n]{0,160}?(?:\b(?:seg|segment|part|section|cont|continued?|next|end|start|begin|chunk|block|retry|status|draft|step|batch|outline|todo|TODO|note)s?(?![a-z])"
    r"|[ぁ-ヶ一-鿿]{5}|連結|続き|つづき|ここ(?:から|まで)|区切|結合|分割|指示|下書き|要確認|生成|出力))[^\n]{0,160}?-->"
)
_TAG = pattern(
    r"(?m)^[ \t]*</?(?!img|iframe|video|audio|source|script|link|amp|a\b)[a-z]+[^<>\n]{0,80}?(?:status|draft|part|chunk|block|seg|_[0-9])[^<>\n]{0,80}>[ \t]*$"
)
# Begins with one of few letters, and says before each what it is: the search for all is thirty times as quick.
_BLANK = pattern(
    "[（(［〔【\\[＜#▲X](?:"
    + "|".join(
        (
            r"(?<=[（［〔【\[])[^（）［］〔〕【】\[\]。\n]{1,40}(?:記入|入力|挿入|差し替え|確認後|未(?:取得|確認|記入|入力|着)|[0-9]字)[^（）［］〔〕【】\[\]\n]{0,24}[）］〕】\]]",
            r"(?<=[ぁ-ヶ一-鿿]【)[^【】。、\n]{1,8}】(?=[円%％人社年月日件個名台本億万千のがはをにで])",
            r"(?<=[（(])[←→↑↓★][^（）()\n]{4,80}[）)]|(?<=＜)[^＜＞\n]{2,30}＞|(?<=【)[←→↑↓][^【】\n]{1,12}】",
            r"(?<=[（(])(?:校閲|校正|編集|担当|デスク|監修)[^（）()\n]{0,6}[→:：][^（）()\n]{2,60}[）)]",
            r"(?<=\[)[^\[\]\n]{0,24}(?:chunk|doc|src|source|segment)_?[0-9][^\[\]\n]{0,24}\]|(?<=#)(?:VALUE!|REF!|N/A|NAME\?|DIV/0!)|(?<=▲)▲+",
            r"(?<=[ぁ-ヶ一-鿿][〔［])[^〔〕［］。、\n]{2,10}[〕］](?=[、。のはがをに])",
            r"(?<=X)(?<![A-Za-z]X)X+(?=[円%％人社年月日件個名台])",
        )
    )
    + ")"
)
# No text that is seen has these where a template fills them in.
_BRACES = pattern(
    r"\{%[A-Z_]{3}[^{}\n]*%\}|\{\{(?!-? ?(?:site|page|post|layout|content|include|paginator)\b)[^{}\n]{1,40}\}\}"
)
_NOTE_ON_TITLE = pattern(
    r"[（(【\[][^（）()【】\[\]]{0,24}(?:案 ?[0-9A-Z]|案[／/]|要[選確検相]|仮題|未定|未確定|候補|文字|[0-9]字)[^（）()【】\[\]]{0,24}[）)】\]]"
    r"|\[[^\[\]A-Za-z0-9]{1,8}\](?=[のはがをにでと])|<[^<>A-Za-z]{1,8}>|\A=|\A案 ?[0-9A-Z]|\A[a-z]+_[0-9]{2}"
)
_ENDS_FRAME = frozenset("）)】]〕］>＞")
_ASIDE = pattern("[（(【].*[）)】]")
_LINES = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE, Kind.ITEM})
_WITHIN = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.TABLE})


def find(reading: Reading) -> Iterator[LeftOver]:
    """All of them, and some that are warnings in every post."""
    title, line = value(reading.document, "title") or ("", 0)
    if note := _NOTE_ON_TITLE.search(title):
        yield LeftOver(line, note[0], TOLD, Severity.WARNING)
    found = faults.find(reading.text)
    for marker in found.markers:
        if not marker.certain:
            yield LeftOver(marker.line, marker.text, PART, Severity.WARNING)
    for piece in found.pieces:
        is_line = piece.line == piece.last_line and piece.kind in _LINES and len(piece.text) <= LONGEST
        if is_line and (message := _told(reading, piece)):
            yield LeftOver(piece.line, piece.text, message, Severity.WARNING)
    for sought, message in ((_COMMENT, _OF_PROGRAM), (_TAG, _OF_PROGRAM), (_BRACES, NOT_FILLED)):
        for line, match in in_source(reading, sought):
            if sought is not _TAG or source_line(reading, line).strip() == match[0]:
                yield LeftOver(line, match[0], message, Severity.WARNING)
    for line, text in in_blocks(reading, _BLANK, _WITHIN, lines_at(reading, _BLANK)):
        if outside_code(reading, line, text):
            yield LeftOver(line, text, NOT_FILLED, Severity.WARNING)


def _told(reading: Reading, piece: Piece) -> Message | None:
    """What to say of a line, if it is one."""
    text, source = piece.text, source_line(reading, piece.line).strip()
    if source.startswith("`"):
        return None
    if piece.kind is Kind.QUOTE:
        return _FORM if source.startswith(">>>") else None
    if piece.kind is Kind.ITEM:
        return TOLD if text[-1:] in _ENDS_FRAME and _FRAMED.fullmatch(text) and _own(reading, text) else None
    if piece.kind is Kind.HEADING or (source.startswith("**") and source.endswith("**")):
        return TOLD if _OUTLINED.fullmatch(text) or (_ASIDE.search(text) and _own(reading, text)) else None
    if _TO_READERS.match(text) and not _OF_WRITING.search(text):
        return None
    is_english = not JAPANESE.search(text) and len(text.split()) >= LEAST_WORDS and "://" not in text
    if is_english or _FRAMED.fullmatch(text) or _KEY.fullmatch(text):
        return _FORM
    is_told = len(_own(reading, text)) >= (LEAST_TOLD if "。" in text else 1)
    return TOLD if is_told or _SPEAKS.match(text) or _OUTLINED.fullmatch(text) else None


def _own(reading: Reading, text: str) -> set[str]:
    """The words about writing in a line that hardly stand elsewhere in the post."""
    body = reading.document.body
    words = (*_OF_WRITING.findall(text), *_LENGTH.findall(text))
    return {word for word in words if body.count(word) <= text.count(word) + ELSEWHERE}

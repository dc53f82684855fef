"""Leftovers that are known by the company they keep: lines of their own as a person may well write them, in a post that surely a machine wrote in.

They have ever new words, but few forms: words about writing that nothing else in the post has, in a frame or not; a label of a program; another
language; the manners of an assistant; a blank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yomitime import faults
from yomitime.checks._leftovers.labels import PART
from yomitime.checks._leftovers.making import TOLD
from yomitime.checks._leftovers.notes import OF_PROGRAM
from yomitime.checks._leftovers.slots import NOT_FILLED
from yomitime.checks._places import JAPANESE, LeftOver, is_bold, source_line, times, value
from yomitime.checks._sources import in_blocks, in_source, lines_at, outside_code
from yomitime.faults import Piece
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

LONGEST = 120
"""Characters of such a line."""
LEAST_TOLD = 2
"""Words about writing in one with a sentence; in another one is enough."""
ELSEWHERE = 1
"""Times that the rest of the post may have such a word, or it is a subject of the post."""

_FORM = Message("not written for readers, by its form", "読者向けの文ではないようです")
# Of which nobody speaks but who writes, or has it written. Each begins with one letter, so that the search for all is quick.
_OF_WRITING = pattern(
    "文体|語尾|トーン|口調|語り口|温度感|一人称|想定読者|この(?:段落|一文)|上の段落|前の(?:段落|節)|次の(?:段落|節)|の節|本文|原稿|第[0-9二三]稿|見出し|セクション|パート[0-9]|執筆|校閲|校正|要確認|要許諾|確認中|依頼中|未定|未着"
    "|差し替え|公開前|出典を|です・ます|である調|読後感|再生成|依頼者より|もう一段|断定は避け|バッファ|締めの段落|生成に失敗|箇条書き|ライター(?:へ|さんへ|向け)|編集注|編集部へ|デスク(?:へ|から|より|判断|待ち)|筆者へ|キャプション|挿入"
    "|裏取り|突き合わせ|書き手の設定|失敗談を|体験談を|具体例を|誤変換例を|仮の|書き進め|続き(?=[をはかの・])(?<!手続き)(?!を読む|を楽しみ)|前回の(?:出力|続き)|途中(?:で切れ|から(?:再開|続))|案[A-D]|省略せず|出力ここまで|生成ここまで|ここまで(?=\\W*\\Z)"
    "|ここから(?=\\W*\\Z)|あとで(?=[）)。]|\\Z)|後で(?=[）)。]|\\Z)|書いて(?=。|ください|\\Z)|意識して書|上限に達|別の出力|去年のもの|確かめてから|チェック済|応答を|第[0-9]応答|連結|追加生成|貼り付け▼|リード文|アイキャッチ|第[0-9]ブロック|次のブロック|ブロック[A-Z0-9]|チャンク|区切ります|出力[0-9]|記事の(?:前半|後半)|SEOを意識|ここで写真|ハッシュタグを追加"
    "|聞き取り不能|切り取り線|自動要約|自動生成|確定前|途中から）|多めにして|チェック待ち|後で作成|次のパート|続きます(?=\\W*\\Z)"
)
_LENGTH = pattern(r"[0-9百千] ?字(?=[ほくでに 程以前])")
_FRAMED = pattern(
    r"[（(【\[［〔＜<{《〈⟨].*[）)】\]］〕＞>}》〉⟩。]|[#@→←↑↓▼▽※〓=~◇◆＊*＝>\-].*|([^\w\s「『（【〈《“\"'♪])\1*[ 　]?\w.*\1+|[^\w\s「『（【♪]{2,}.*"
)
# In a frame these say the same: a name or a value of a program, which part of how many, how a note ends.
_NOTED = pattern(
    r"\A(?:\[\[|\{\{|<<|＜＜|#[A-Z]+_)|[A-Za-z]_[A-Za-z0-9]|[a-z]{2}[=:]\S|[0-9] ?[/／] ?[0-9]|(?:こと|する|直す|足す|書く|作成|挙げる|入れる|伏せる|避ける|示す|未定|未|から再開)。?[）)】\]］〕＞>]+\Z|[？?] ?\S{0,3}[）)】\]]\Z"
)
_TO_READERS = pattern(
    "[（(【※]{0,2}\\[? ?(?:注|写真|画像|図|表|出典|引用|参考|参照|撮影|提供|原題|敬称|文[:：・/／]|執筆[:：]|取材|構成[:：]|編集[:：]|文責|聞き手|監修|関連記事|追記|更新|本記事|この記事|[0-9]{4}年|PR|広告)"
)
_CREDIT = pattern("(?:執筆|取材|構成|編集|文|写真|撮影|聞き手|監修|校閲|翻訳)[^。：:／]{0,6}[：:／]")
_IN_ENGLISH = pattern(
    r"(?i)\b(?:continu\w+|do not|repeat|keep (?:the|this)|avoid|write|rewrite|sections?|paragraphs?|summari[sz]e|first-person|voice|output|next beat|previous text|heading|understood|wrapping up|bullet points?|here (?:is|are)|here['’]s|draft)\b|\b[a-z_]{3,}=\S"
)
_KEY = pattern(
    r"[\"'{\[]*[a-z]+(?:_[a-z0-9]+)+[\"']? ?[:=：].*|\{[\"'][a-z]+[\"']: ?\S.*|[\"'{\[]*(?:prompt|title|tone|style|audience|status|section|part|step|role|task|output|input|notes?|keywords?|heading|slug|draft|user|assistant|system)[\"']? ?[:=：](?! ?[ぁ-ん]).*"
    r"|\[(?:INFO|WARN|ERROR|DEBUG)\].*|(?:USER|User|ASSISTANT|Assistant|SYSTEM|System|HUMAN|Human|AI) ?[:：].*|(?:Prompt|Output|Input|Notes?|TODO|Task|Role|Tone|Title|Section|Part|Draft|Continue)[^:：。]{0,12}[:：].*"
)
_SPEAKS = pattern(
    r"申し訳(?:ございません|ありません).*(?:一般的な|(?:確認|お答え|アクセス|提示|生成|出力|保証)[^。]*(?:でき|られ))"
    r"|(?:もちろんです|承知(?:いた)?しました|かしこまりました|了解(?:いた|です)?しました|了解です)[。！!].*(?:書|続け|執筆|作成|節|部分|お届け|まとめ)"
    r"|はい、[^。]*(?:前回|続け|書き|出力|作成)[^。]*ますね?。|以上(?:、|[がで](?!は))(?=.*(?:本文|原稿|完成|構成|作成し|執筆|意識して|反映|ご依頼|指定))"
    r"|ご(?:指摘|要望|指示|依頼|提示)(?:の(?:とおり|通り)|を踏まえ|いただ).*(?:版|段落|節|構成|文体|原稿|資料|見出し)|以下[はが].*(?:案|版|本文|文章|原稿)(?:です|になります)。|以下[はが].*(?:続き|文章|本文).*(?:作成|執筆).*です。|なるほど、.*次の節|.*(?:よろしければ|問題なければ)、.*(?:移り|進み|続け)ます。|はい、続きです|.*(?:断定|結論は|触れつつ|言い換え).*ないでください。?\Z"
    r"|.*(?:版|案|本文|見出し|要約文?)[^。]*お(?:出し|作り|書き)(?:いた)?し(?:ます|ましょうか)|続いて、.*お?(?:書き|執筆し)します。?\Z|続きを(?:お願い|書|作成|出力|生成|執筆|要求)"
    r"|(?:.*。)?[^。]*(?:構成|文体|トーン|文字数|見出し|要約文|加筆|口調|語り口|ブロック|ご希望が?)[^。]*(?:お知らせ|お申し付け|ご指示|お伝え|可能です|でしょうか)"
    r"|.*一般的な(?:内容|情報|説明).*(?:続け|調整|まとめ|となり)(?:い?たし)?(?:ます|ました)。?\Z"
)
_OUTLINED = pattern(
    r"[【\[](?:小?見出し|本文|H) ?[0-9]+[】\]].*|【[起承転結]】.*|【[^【】]*(?:パート|山場|フック|つかみ|[0-9]字|を[0-9一二三]つ)[^【】]*】.*|[^：:。]{1,12}[するたいなの](?:結び|締め|締めくくり|導入|余韻|山場)[：:（(].*"
    r"|(?:結び|締め|締めくくり|導入|フック|つかみ)（[^（）]*(?:字|オープンエンド|問い|余韻|数字|共感)[^（）]*）.*|オープンエンド.*|[^：:。]{2,14}(?:終える|締める|問いかける)[：:].*"
    r"|(?:OUTPUT|PART|SECTION|CHUNK|BLOCK)[ _]?[0-9].*|【?H[1-6]_?[0-9]?(?:[-_][0-9]{1,2})? ?[:：].*|[^。]*[（(【\[][^。]{0,20}[0-9]+ ?字(?:程度|以内|前後|目安)[^。]{0,12}[）)】\]].*"
)
_ASIDE = pattern("[（(【].*[）)】]|[▼▽■◆].*")
# Comments for programs that many have are none: possessive blanks, or the search goes on behind the first of them.
_COMMENT = pattern(
    r"<!--[ \t]*+(?!more|yomitime|markdownlint|textlint|prettier|toc|TOC|excerpt|/?wp:|eslint|cspell)"
    r"(?=[^>\n]{0,160}?(?:(?<=[\s:/|-])(?:seg|segment|part|section|cont|chunk|block|retry|draft|step|batch)s?[ :_=]?[0-9]|status[:=]|retry[:=]|writer[:：]|h[1-6][-:]|[0-9]字|連結|続き|つづき|下書き|要確認|再生成|ここに|(?:書いて|書く|避けて|しないで|入れて)))[^\n]{0,160}?-->"
)
_TAG = pattern(
    r'</?(?:part|chunk|block|seg|draft|output|answer|response|context)[ >][^<>\n]{0,80}|<[a-z]{2,10}(?: [a-z]{2,10}="[^"<>\n]{0,40}"){0,3} status="[^"<>\n]{0,20}"[^<>\n]{0,80}>'
)
_SLOT = "(?:名|所在地|役職|肩書き?|日付?|金額|数値|人数|価格|料金|住所|電話番号|URL|店舗|割合|比率)"
# Begins with one of few letters, and says before each what it is: the search for all is thirty times as quick.
_BLANK = pattern(
    "[（(［〔【\\[＜#▲X](?:"
    + "|".join(
        (
            r"(?<=[［〔【\[])[^（）［］〔〕【】\[\]。\n]{1,40}(?:記入|入力|挿入|差し替え)[^（）［］〔〕【】\[\]\n]{0,24}[］〕】\]]",
            r"(?<=[（(［〔【\[])[^（）［］〔〕【】\[\]。\n]{0,40}(?:確認後|未(?:取得|確認|記入|入力|着)|[0-9]字(?:程度|以内))[^（）［］〔〕【】\[\]\n]{0,24}[）］〕】\]]",
            rf"(?<=[ぁ-ヶ一-鿿]【)[^【】。、\n]{{0,6}}{_SLOT}】|(?<=[〔［])[^〔〕［］。、\n]{{0,6}}{_SLOT}[〕］](?=[、。のはがをに])",
            r"(?<=[（(])[←→↑↓★](?![^（）()\n]*参照)[^（）()\n]{4,80}(?:こと|ください|確認|直す|から出す|？)[）)]|(?<=＜)[^＜＞\n]{0,20}(?:後で|あとで|ここ|URL|要)[^＜＞\n]{0,20}＞|(?<=【)[←→↑↓][^【】\n]{1,12}】",
            r"(?<=[（(])(?:校閲|校正|編集部?|担当|デスク)[→:：][^（）()\n]{6,60}[）)]",
            r"(?<=\[)[^\[\]\n]{0,24}(?:chunk|doc|src|source|segment)_[0-9][^\[\]\n]{0,24}\]|(?<=#)(?:VALUE!|REF!|NAME\?|DIV/0!)|(?<=▲)▲+(?=[,円%人])",
            r"(?<=X)(?<![A-Za-z0-9]X)X+(?=[円%％人社件個名台])",
        )
    )
    + ")"
)
# No text that is seen has these where a template fills them in.
_BRACES = pattern(
    r"\{%[A-Z_]{3}[^{}\n]{0,60}%\}|\{\{-? ?[a-z][a-z0-9_]{0,30}(?: ?\| ?[a-z_]{1,20}(?: ?: ?[0-9]{1,4})?)? ?-?\}\}"
)
_NOTE_ON_TITLE = pattern(
    r"[（(【\[][^（）()【】\[\]]{0,24}(?:案 ?[0-9A-Z]|案[／/]|要選定|[0-9]字以内|自動要約|確定前)[^（）()【】\[\]]{0,24}[）)】\]]"
    r"|\[[^\[\]A-Za-z0-9]{1,8}\](?=[のはがをにでと])|<(?:年|月|名|地域|悩み|商品|サービス|都市|業種)[^<>]{0,6}>|\{[^{}]{1,20}\}|\A=[A-Z]|\A案 ?[0-9A-Z] ?[（(：:]"
)
_OF_TEMPLATES = ("{% raw", "{% verbatim", "v-pre", "<script", "$frontmatter")
_ENDS_FRAME = frozenset("）)】]〕］>＞")
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
        if is_line and (message := _told(piece, source_line(reading, piece.line).strip(), times(reading))):
            yield LeftOver(piece.line, piece.text, message, Severity.WARNING)
    for sought, message in ((_COMMENT, OF_PROGRAM), (_TAG, OF_PROGRAM), (_BRACES, NOT_FILLED)):
        is_code = sought is _BRACES and any(word in reading.document.body for word in _OF_TEMPLATES)
        for line, match in () if is_code else in_source(reading, sought):
            if sought is not _TAG or source_line(reading, line).strip().startswith(match[0]):
                yield LeftOver(line, match[0], message, Severity.WARNING)
    for line, text in in_blocks(reading, _BLANK, _WITHIN, lines_at(reading, _BLANK)):
        if outside_code(reading, line, text):
            yield LeftOver(line, text, NOT_FILLED, Severity.WARNING)


def _told(piece: Piece, source: str, said: Callable[[str], int]) -> Message | None:
    """What to say of a line, which is so in the source, if it is one; `said` says how often a text stands in the post."""
    text = piece.text
    if source.startswith("`") or _CREDIT.match(text):
        return None
    if piece.kind is Kind.QUOTE:
        is_arrow = source.startswith(">>") and JAPANESE.search(text) is not None
        return _FORM if is_arrow and (_own(text, said) or _NOTED.search(text)) else None
    if piece.kind is Kind.ITEM:
        return TOLD if text[-1:] in _ENDS_FRAME and _FRAMED.fullmatch(text) and _own(text, said) else None
    if piece.kind is Kind.HEADING or is_bold(source):
        aside = _ASIDE.search(text)
        return TOLD if _OUTLINED.fullmatch(text) or (aside and _own(aside[0], said)) else None
    if _TO_READERS.match(text) and not (_OF_WRITING.search(text) or _NOTED.search(text)):
        return None
    if (not JAPANESE.search(text) and _IN_ENGLISH.search(text)) or _KEY.fullmatch(text):
        return _FORM
    own = _own(text, said)
    if _FRAMED.fullmatch(text) and (own or _NOTED.search(text)):
        return _FORM
    is_told = len(own) >= (LEAST_TOLD if "。" in text else 1)
    return TOLD if is_told or _SPEAKS.match(text) or _OUTLINED.fullmatch(text) else None


def _own(text: str, said: Callable[[str], int]) -> set[str]:
    """The words about writing in a line that hardly stand elsewhere in the post."""
    words = (*_OF_WRITING.findall(text), *_LENGTH.findall(text))
    again = max(1, said(text))  # the same line stands between all parts
    return {word for word in words if said(word) <= again * text.count(word) + ELSEWHERE}

"""Notes to those who make a post, and words of the chat's page that it was copied from: neither is for its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import PROSE, LeftOver, latin
from yomitime.checks._sources import in_blocks, in_source, lines_at, lines_with, outside_code
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

_TO_EDITOR = Message("a note among editors", "編集上の指示のようです")
_CHAT = Message("from the page of a chat", "チャット画面の文言が残っています")

_NOTE = pattern(
    r"(?<![「『])[【（(［\[※@＠↑★][^【】\n]{0,60}?(?:(?:公開|掲載)(?:前|まで)に|入稿|校了|(?:許諾|許可|確認|返事|回答|連絡)待ち|確認まだ|文はトル|トルツメ|要追記|要差し替え"
    r"|差し替え(?:お願い|予定|(?=[（(]))|してから(?:公開|掲載)|編集[部側]?で(?:差し替え|調整|確認|修正|削除))[^【】\n]{0,40}"
    r"|(?<![「『])[（(【\[［※](?:編集|校正|校閲|制作|執筆|社内|作業|担当|デスク|訳者|翻訳)(?:者|用|内)?(?:メモ[】\]］]|(?:メモ|向け|へ(?:の(?:連絡|依頼|お願い|メモ))?)[:：])[^【】\n]{0,60}"
    r"|(?<![「『])[（(【\[［※] ?(?:編集部|社内|チーム|制作)内?(?:での)?(?:共有|確認)(?:事項|用)?[:：][^【】\n]{0,80}"
    r"|[（(【\[［※{][^【】\n]{0,60}(?:裏取り|ファクトチェック|届き次第|届いたら|差し替えて|(?:変更|修正)してお使い)[^【】\n]{0,40}"
    r"|^(?:編集|校正|校閲|制作|社内|作業)メモ[:：][^\n]{1,80}"
    r"|^↑[^\n]{4,60}[（(][^（）()\n]{1,6}[）)]$"
    r"|^[★☆■◆●▼▲!！]{1,3} ?(?:ここ|この)[^。\n]{0,24}差し替え[^。\n]{0,30}$"
    r"|この(?:一文|段落|行|注記)(?:ごと|は)?(?:外|消|削除)して(?:ください|から公開)"
    r"|^[→←↑↓※][^\n]{0,60}要(?:調整|確認|検討|修正)$|(?<![「【])【?コメントの追加 ?\[[^\[\]\n]{1,12}\][^【】\n]{0,80}"
    r"|[（(]← ?[^（）()\n]{0,40}(?:確認中|返事|連絡|差し替え|後で|あとで|もらう|もらって|聞く|聞いて|未定|てから(?:書|入れ|直))[^（）()\n]{0,20}[）)]",
    re.M,
)
# Each begins with one letter, so that the search for all is quick.
_IN_NOTES = pattern(
    "してから公開|してから掲載|公開前|公開まで|掲載前|掲載まで|入稿|校了|待ち|確認まだ|文はトル|トルツメ|要追記|編集[部側]?で|メモ[:\\]]|向け:|共有(?=事項|用|:)|連絡(?=事項|用|:)|確認(?=事項:|用:|:)|へ(?=:|の(?:連絡|依頼|お願い):)|裏取り|ファクトチェック|届き次第|届いたら|てお使い|↑|←|要調整|要確認|要検討|要修正|コメントの追加"
)
# These need no bracket or mark on their line.
_ALONE = pattern("メモ[：:]|差し替え|外して(?:ください|から公)|消して(?:ください|から公)|除して(?:ください|から公)")
_PAGE = pattern(
    r"(?i)(?:[a-z+#]{1,12} ?)?コードをコピーする|Google (?:スプレッドシート|ドキュメント)にエクスポート|表をコピー|(?:続き|回答|応答)を生成(?:しています|中)(?:です)?[.…。]{0,3}|(?:思考|推論)時間[:：] ?[0-9]+ ?(?:秒|分).{0,6}"
    r"|[0-9]+ ?秒間?(?:考えました|思考しました)|.{0,8}(?:考え|思考し)ました ?[（(][0-9]+ ?[秒分].{0,6}[）)].{0,2}|thought for .{1,20}|regenerate(?: response)?|回答を再生成(?:する)?|(?=.*(?:コピー|再生成|🔄|Copy)).{0,30}👍[ 　]*👎.{0,30}"
    r"|(?:ChatGPT|Claude|Gemini|Copilot|AI)(?: ?の(?:回答|応答))? ?は.{0,16}(?:間違(?:え|う|い)|正しいとは限).{0,60}"
    r"|translated with (?:www\.)?deepl(?:\.com)?(?:/translator)?(?: ?\(free version\))?"
    r"|[\[【(]?(?:output|response|message|content|text) (?:was |has been )?truncated.{0,60}"
)
_ON_PAGE = pattern(
    "👍|ranslated|コードをコピー|エクスポート|表をコピー|生成|時間|秒|正しい|hought for|egenerate|間違|runcated"
)
OF_PROGRAM = Message("a program's note to itself", "生成プログラムの覚え書きが残っています")
_REST_OF_JSON = pattern(r"[\"\]},]*\"[\"\]},]*\}[\"\]},;]*")
# Of a word processor, and of what turned its document into Markdown.
_OF_OFFICE = pattern(
    r"ここをクリックまたはタップしてテキストを入力|エラー[!！] ?(?:参照元が見つかりません|ブックマークが定義されていません)|\[\]\{#[^{}\n]{1,40}\}|[^\n]{0,60}が含まれている画像|自動的に生成された説明",
    re.M,
)
_IN_OFFICE = ("ここをクリック", "が含まれている画像", "自動的に生成された説明", "エラー！", "エラー!")
# Where a comment on a document was anchored, and the comment, below the text.
_LETTER_IN_BRACKETS = pattern(r"\[[a-z]\]")
_ANCHOR = pattern(rf"(?:(?<=[ぁ-ヶ」])|(?<={LIKE_KANJI}))\[[a-z]\](?=[。、]|$)", re.M)
_COMMENT = pattern(rf"^\[[a-z]\](?:[ぁ-ヶ「]|{LIKE_KANJI})[^\n]{{1,80}}", re.M)
_OFFICE = Message("a word processor's words were left in", "ワープロの文言が残っています")
# Of the program that made the parts, where no reader sees it.
_COMMENT_OF_PROGRAM = pattern(
    r"<!--(?=[^>\n]{0,120}(?:(?:finish|stop)_reason|max_tokens|tokens?_used|(?:total_chars|(?:char|word|token)_count)\b|chunk[ _-]?[0-9]"
    r"|(?<![\w/\"-])part_[0-9]|model_temp|差し込み|差し替え|要確認"
    r"|(?<=[ -])(?:block|part|section|seg)=[0-9]+/[0-9]|(?<=[ -])finish=[^\s>]"
    r"|(?i:part|section|chunk) ?[0-9]{1,2} ?(?:/|of) ?(?:[0-9]|contin)|プロンプト|続きを(?:書|生成|出力)|再生成))[^>\n]{1,160}-->"
)
_COUNT = pattern(r"\+[0-9]")
_CHIP = pattern(r"(?<=[。！？])[^\s。、「」（）()+]{2,20}\+[0-9]{1,2}$", re.M)
_WRITTEN = PROSE | {Kind.QUOTE}
_LONGEST = 60


def find(reading: Reading) -> Iterator[LeftOver]:
    """All of them."""
    hinted = lines_with(reading, _IN_NOTES, _ALONE)
    for line, text in in_blocks(reading, _NOTE, _WRITTEN, hinted) if hinted else ():
        if outside_code(reading, line, text):
            yield LeftOver(line, text.strip(), _TO_EDITOR, Severity.WARNING)
    has_sign = "[]{#" in latin(reading) or any(sign in reading.document.body for sign in _IN_OFFICE)
    for line, text in in_blocks(reading, _OF_OFFICE, PROSE) if has_sign else ():
        yield LeftOver(line, text, _OFFICE, Severity.WARNING)
    if _LETTER_IN_BRACKETS.search(latin(reading)):
        comments = list(in_blocks(reading, _COMMENT, frozenset({Kind.PARAGRAPH})))
        for line, text in (*in_blocks(reading, _ANCHOR, PROSE), *comments) if comments else ():
            yield LeftOver(line, text, _TO_EDITOR, Severity.INFO)
    for line, match in in_source(reading, _COMMENT_OF_PROGRAM) if "<!--" in latin(reading) else ():
        yield LeftOver(line, match[0], OF_PROGRAM, Severity.INFO)
    if "+" in latin(reading):
        for line, text in in_blocks(reading, _CHIP, frozenset({Kind.PARAGRAPH}), lines_at(reading, _COUNT)):
            yield LeftOver(line, text, _CHAT, Severity.INFO)
    for piece in faults.find(reading.text).pieces:
        if piece.kind is Kind.PARAGRAPH and len(piece.text) <= _LONGEST and _is_of_page(piece.text):
            yield LeftOver(piece.line, piece.text, _CHAT, Severity.WARNING)


def _is_of_page(text: str) -> bool:
    """Whether it is what a chat shows beside an answer, or the end of the JSON that held it."""
    if text[-1:] in {"}", ";"} and _REST_OF_JSON.fullmatch(text):
        return True
    return _ON_PAGE.search(text) is not None and _PAGE.fullmatch(text) is not None

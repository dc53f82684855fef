"""What an assistant says to whom it writes for, and what it is told: neither is meant for the readers of a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yomitime import faults
from yomitime.checks._places import value
from yomitime.faults import Piece
from yomitime.model import Kind, Reading

_OPENING = 120
"""Characters of a paragraph, at its beginning or its end, that are looked at."""
_SHORT = 80

_AGREES = re.compile(r"(?:はい、)?(?:承知(?:いた)?しました|かしこまりました|もちろんです|了解(?:いた)?しました)")
_DELIVERS = re.compile(
    r"\A.{0,14}。(?:以下|それでは、?以下|では、?以下)|(?:記事|文章|原稿|本文|構成案|下書き|コンテンツ|ブログ).{0,40}(?:作成|執筆|書き|生成|まとめ|お届け|ご提案|提示)"
)
# What a brief or an outline labels its parts with: nobody opens a post so.
_LABELS = re.compile(
    r"[【（(](?:導入文?|リード文)(?:[:：][^】）)]{1,30})?[】）)]|H[1-4][:：] ?.{1,40}"
    r"|(?:ターゲット読者|想定読者|ペルソナ|SEOキーワード|対策キーワード|トーン|文体|出力形式|制約条件)[:：].{1,60}"
    r"(?:想定読者|ペルソナ|キーワード|トーン|文体|文字数|出力形式|制約条件|構成)[:：].{1,80}"
)
# These are known by themselves, wherever they stand.
_HANDS_OVER = re.compile(
    r"(?:はい、)?(?:(?:承知|了解)(?:いた)?しました|かしこまりました|もちろんです)[。！!].{0,30}(?:記事|原稿|本文|文章)"
    r"(?:を|の|案).{0,20}(?:(?:作成|執筆|生成|提案|お届け)(?:いた)?し(?:ます|ました)|です)[。！!:：]?"
    r"|(?:(?:承知|了解)(?:いた)?しました。)?以下[はがに]、?ご(?:要望|依頼|指示|希望)(?:の|に|いただいた).{0,24}(?:記事|原稿|本文|文章).{0,12}(?:です|ます|ました)[。！!:：]?"
    r"|続きを(?:書き|執筆し|出力し|作成し)(?:ますか|ましょうか)[？?。]"
    r"|(?:(?:承知|了解)(?:いた)?しました|かしこまりました)[。！!](?:次に|続いて|それでは、?|では、?|引き続き、?).{1,30}"
    r"(?:説明|解説|紹介|執筆|出力)(?:いた)?します。"
)
_DELIVERS_FIRST = re.compile(
    r"ご(?:要望|依頼|指示|指定)(?:の|いただいた|に(?:沿った|沿って|基づく|基づき)).{0,12}(?:記事|原稿|本文|文章)を.{0,8}(?:作成|執筆|生成)(?:いた)?しました[。:：]"
)
_HANDS_OVER_IN_ENGLISH = re.compile(
    r"(?:certainly|sure|of course|absolutely)[!,.] ?(?:here(?:['’]s| is| are) |i(?:['’]ll| will| can) )", re.I
)
_OFFERS = re.compile(
    r"(?:記事|文章|内容|トーン|文字数).{0,30}(?:修正|調整|変更|加筆|追加).{0,30}(?:お申し付け|お知らせ|ご指示|お聞かせ)ください"
    r"|続き(?:が必要|を(?:ご)?希望|をお望み).{0,16}(?:お申し付け|お知らせ|ご指示|お聞かせ|教えて)ください"
    r"|(?:記事|前半|後半|セクション|章|続き).{0,40}続け(?:ますか|て(?:も)?よろしい(?:ですか|でしょうか))[。？?]?\Z"
    r"|\A(?:I hope (?:this|that) helps|Let me know if|Feel free to|Would you like me to )"
    r".*\b(?:chang|adjust|revis|edit|modif|continu|expand|section|article|tone)"
)
# And these, but for a post about language models, which quotes them.
_CALLS_ITSELF = re.compile(
    r"as an? (?:ai |large )?(?:language model|ai assistant)|AIアシスタントとして、|i(?:['’]m| am) sorry, but i (?:can['’]t|cannot) "
    r"|申し訳(?:ありません|ございません)が、その(?:ご依頼|リクエスト|ご要望|ご質問)には?お(?:応え|答え)でき|(?:私は|申し訳ありませんが、私は)?(?:AI|大規模)言語モデル(?:として|なので|である(?:ため|私))"
    r"|(?:申し訳(?:ありません|ございません)が、)?私はAI(?:アシスタント)?(?:なので|である(?:ため|ので))"
    r"|(?:私の(?:知識|学習データ)|※ ?(?:本|この)回答)は.{0,12}\d{4}年.{0,12}まで",
    re.I,
)
_IS_TOLD = re.compile(
    r"あなたは.{0,30}(?:ライター|編集者|編集長|記者|ブロガー|専門家|アシスタント|AI)です。.{0,60}(?:ください|下さい|せよ)"
)
_IS_ASKED = re.compile(
    r".{0,40}(?:記事|ブログ|本文).{0,30}\d[\d,，]* ?(?:文字|字)(?:程度|以内|以上|前後|くらい|ほど)で.{0,10}"
    r"(?:書いて|作成して|執筆して|まとめて|出力して)(?:ください|下さい)"
)
_FIRST = frozenset("aAiIcCsSoOはかもあ以了承私申続大ご※")
"""Letters with which one of all these but the last begins: other paragraphs need no look."""
_ABOUT_MODELS = re.compile(r"GPT|LLM|Claude|Gemini|Copilot|プロンプト|生成AI|言語モデル", re.I)


def said(reading: Reading) -> Iterator[Piece]:
    """The paragraphs that are an assistant's words, or words to it."""
    pieces = [piece for piece in faults.find(reading.text).pieces if piece.kind is Kind.PARAGRAPH]
    for number, piece in enumerate(pieces):
        begins = number == 0 or piece.marked
        if number == 0 and _LABELS.fullmatch(piece.text):
            yield piece
            continue
        if _is_said(piece.text, begins, number == len(pieces) - 1) or (
            _is_quotable(piece.text) and not _is_about_models(reading)
        ):
            yield piece


def _is_said(text: str, begins: bool, is_last: bool) -> bool:
    if is_last and _OFFERS.search(text[-_OPENING:]):
        return True
    opening = text[:_OPENING]
    return text[:1] in _FIRST and bool(
        (begins and _AGREES.match(opening) and _DELIVERS.search(opening))
        or (begins and _DELIVERS_FIRST.match(opening))
        or (len(text) <= _SHORT and _HANDS_OVER.fullmatch(text))
        or _HANDS_OVER_IN_ENGLISH.match(opening)
    )


def _is_quotable(text: str) -> bool:
    opening = text[:_OPENING]
    if text[:1] in _FIRST and (_CALLS_ITSELF.match(opening) or _IS_TOLD.match(opening)):
        return True
    return "字" in opening and _IS_ASKED.match(opening) is not None


def _is_about_models(reading: Reading) -> bool:
    title = value(reading.document, "title")
    return len(_ABOUT_MODELS.findall((title[0] if title else "") + reading.document.body)) > 1

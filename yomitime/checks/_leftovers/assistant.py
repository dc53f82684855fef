"""What an assistant says to whom it writes for, and what it is told: neither is meant for the readers of a post."""

from __future__ import annotations

from collections.abc import Sequence

from yomitime import faults
from yomitime.checks._leftovers import work
from yomitime.checks._places import lowered, value
from yomitime.faults import Piece
from yomitime.model import Kind, Reading, Severity
from yomitime.once import once
from yomitime.patterns import pattern

_SAID_IN = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE})
_OPENING = 120
"""Characters of a paragraph, at its beginning or its end, that are looked at."""
_SHORT, _SHORT_IN_ENGLISH = 80, 100
_MOST_QUOTED = 0.1


def _any(*patterns: str) -> str:
    return "|".join(patterns)


_DONE = "(?:作成|執筆|生成|出力|提案|お届け)(?:いた)?し(?:ます|ました)"
_ASK = "(?:お申し[付つ]け|お知らせ|お伝え|ご指示|お聞かせ|教えて)ください"

# Agreement that opens a part, when a delivery follows.
_AGREES = pattern(r"(?:はい、)?(?:承知(?:いた)?しました|かしこまりました|もちろんです|了解(?:いた)?しました)")
_AGREEING = ("ありがとうございます。", "承知", "かしこまりました", "了解")
_AGREES_WITHIN = pattern(
    "(?<=。)(?:(?:ご指摘|ご確認|ご返信)、?ありがとうございます|(?:承知|了解)(?:いた)?しました|かしこまりました)。[^。]{4,120}。"
)
_DELIVERS = pattern(
    _any(
        r"\A.{0,14}。(?:以下|それでは、?以下|では、?以下)",
        r"(?:記事|文章|原稿|本文|構成案|下書き|コンテンツ|ブログ).{0,40}(?:作成|執筆|書き|生成|まとめ|お届け|ご提案|提示)",
    )
)
_DELIVERS_FIRST = pattern(
    rf"ご(?:要望|依頼|指示|指定)(?:の|いただいた|に(?:沿った|沿って|基づく|基づき)).{{0,12}}(?:記事|原稿|本文|文章)を.{{0,8}}{_DONE}[。:：]"
)
# What a brief or an outline labels its parts with, one part or two settings: nobody opens a post so.
_LABELS = pattern(
    _any(
        r"[【（(](?:導入文?|リード文)(?:[:：（(][^】]{1,40})?[】）)]",
        r"H[1-4][:：] ?.{1,40}",
    )
)
# The settings of a brief, two of them in one paragraph.
_SETTING = (
    "(?:ターゲット(?:読者)?|想定読者|ペルソナ|(?:SEO|対策|メイン)?キーワード|トーン|文体|文字数|出力形式|制約条件)[:：]"
)
_BRIEF = pattern(rf"{_SETTING}.{{1,60}}{_SETTING}.{{1,80}}")
_BRIEF_BEGINS = tuple("ターゲット 想定 ペルソナ SEO 対策 メイン キーワード トーン 文体 文字数 出力 制約".split())
# These are known by themselves, wherever they stand.
_HANDS_OVER = pattern(
    _any(
        rf"(?:はい、)?(?:(?:承知|了解)(?:いた)?しました|かしこまりました|もちろんです)[。！!].{{0,30}}(?:記事|原稿|本文|文章)(?:を|の|案).{{0,20}}(?:{_DONE}|です)[。！!:：]?",
        r"(?:(?:承知|了解)(?:いた)?しました|かしこまりました)[。！!](?:次に|続いて|それでは、?|では、?|引き続き、?).{1,30}(?:説明|解説|紹介|執筆|出力)(?:いた)?します。",
        r"(?:(?:承知|了解)(?:いた)?しました。)?以下[はがに]、?ご(?:要望|依頼|指示|希望)(?:の|に|いただいた).{0,24}(?:記事|原稿|本文|文章).{0,12}(?:です|ます|ました)[。！!:：]?",
        r"続きを(?:書き|執筆し|出力し|作成し)(?:ますか|ましょうか)[？?。]",
        r"(?:申し訳(?:ありません|ございません)[、。])?(?:先ほど|前回)の(?:回答|出力|返信)(?:が|は).{0,12}(?:途切れ|途中で).{0,40}",
    )
)
_HANDS_OVER_IN_ENGLISH = pattern(
    r"(?i)(?:certainly|sure|of course|absolutely)[!,.] ?(?:here(?:['’]s| is| are) |i(?:['’]ll| will| can) )"
)
# The last words of all.
_OFFERS = pattern(
    _any(
        rf"(?:記事|文章|内容|トーン|文字数).{{0,30}}(?:修正|調整|変更|加筆|追加).{{0,30}}{_ASK}",
        rf"(?:掘り下げ|深掘り|追記|加筆|補足).{{0,40}}{_ASK}|(?:調子|トーン|文体|口調|語り口).{{0,60}}でき.{{0,20}}{_ASK}",
        rf"修正のご(?:要望|希望|依頼).{{0,16}}{_ASK}",
        rf"(?:修正|調整)(?:し?たい|が必要な)?(?:点|箇所).{{0,24}}{_ASK}",
        r"\Aご(?:要望|希望)(?:が|で)あれば、.{0,40}(?:執筆|作成|説明|追記)(?:も|が)?(?:でき|可能)",
        rf"続き(?:が必要|を(?:ご)?希望|をお望み).{{0,20}}{_ASK}",
        r"\A(?:I hope (?:this|that) helps|Let me know if|Feel free to|Would you like me to )"
        r".*\b(?:chang|adjust|revis|edit|modif|continu|expand|section|article|tone)",
    )
)
_IN_OFFERS = ("ください", "でき", "可能", "ope", "et me", "eel free", "ould you")
# And these, but for a post about language models, which quotes them.
_CALLS_ITSELF = pattern(
    _any(
        r"(?i)as an? (?:ai |large )?(?:language model|ai assistant)",
        r"i(?:['’]m| am) sorry, but i (?:can['’]t|cannot) (?:assist with|fulfill|comply|generate|continue|provide)",
        r"(?:私は|申し訳ありませんが、私は)?(?:AI|大規模)言語モデル(?:として|なので|である(?:ため|私))",
        r"申し訳(?:ありません|ございません)が、その(?:ご依頼|リクエスト)には?お(?:応え|答え)できません",
        r"【(?:AI|ライター|執筆者)への(?:指示|依頼)】",
        r"(?:なお、)?(?:私の(?:知識|学習データ)|※ ?(?:本|この)回答)は.{0,12}\d{4}年.{0,12}まで",
    )
)
_IS_TOLD = pattern(
    r"あなたは.{0,30}(?:ライター|編集者|編集長|記者|ブロガー|専門家|アシスタント|AI)です。.{0,60}(?:ください|下さい|せよ)"
)
_IS_ASKED = pattern(
    r".{0,40}(?:記事|ブログ|本文|文章|続き).{0,30}\d[\d,，]* ?(?:文字|字)(?:程度|以内|以上|前後|くらい|ほど)で.{0,30}"
    r"(?:書いて|作成して|執筆して|まとめて|出力して)(?:ください|下さい)"
    r"|.{0,40}(?:残り|あと)(?:約)? ?\d[\d,，]* ?(?:文字|字).{0,60}(?:書いて|作成して|執筆して|まとめて)(?:ください|下さい)"
)
_FIRST = frozenset("aAiIcCsSoOはかもあ以了承私申続大ご※【先前な")
"""Letters with which one of all these but the last begins: other paragraphs need no look."""
_INTRODUCES = pattern(
    "(?:プロンプト|指示文?|入力)(?:の例|は|を|が)[^。]{0,24}[。:：]?\\Z|(?:例を|例です|例は)[^。]{0,12}[。:：]?\\Z"
)
_OF_MODELS = ("gpt", "llm", "claude", "gemini", "copilot")
_OF_MODELS_IN_JAPANESE = ("プロンプト", "生成AI", "生成ai", "言語モデル")

# Short paragraphs about the work on the text itself: an assistant's more often than not, but their author may say so too.
_MAY_BE = pattern(
    _any(
        r"(?:記事|本文|原稿|文章|構成案?|セクション|章|段落|導入|前半|後半|続き|残り|回答).{0,20}(?:執筆|生成|出力|リライト|続け)"
        r"(?:(?:いた)?し)?(?:ます|て(?:いき|まいり)ます|ますか|ましょうか|てください)[。:：！？]?\Z",
        r"(?:TL;DR|まとめ|要約|見出し|リード|概要|抜粋)[（(]自動(?:生成|要約|作成)?[）)][:：]",
    )
)
_MAY_OPEN = pattern(
    _any(
        r"(?:アシスタント|ユーザー|ChatGPT|Claude|Gemini|Assistant|User|Human|system|AI)(?: ?の(?:発言|回答)|[（(](?:続き|つづき)[）)])?[:：]",
        r"(?:ChatGPT|Copilot|Claude|Gemini)\Z|SEOスコア[:：]|(?:続けて|つづけて|続行|続きを?お願い(?:します)?)。?\Z",
        r"(?:お題|テーマ|キーワード)「[^「」]{2,30}」で[^。]{0,12}(?:まとめ|書い|作っ)てみました",
        r"[［\[【](?:検査|校正|校閲|チェック|解析)結果[］\]】]",
        r"(?:#?(?:出力|執筆|制約)条件|# ?条件)[:：]|【(?:指示|命令|プロンプト)】.",
        r"[（(【\[]?(?:以上、?)?(?:(?:総?文字数|全文)[:：] ?)?約?[0-9][0-9,]{2,6} ?(?:文字|字)(?:程度|以内)?[】）)\]]?\Z",
        r"(?:はい|それでは|では)、続きを書(?:き|いていき)ます。?\Z|[【\[（(]続きを書いて.{0,6}[】\])）]\Z|[【\[（(]?続き[をも]?お願いし.{0,6}[。】\])）]?(?:\Z|さっき|先ほど|[0-9]文字)",
        r"以下、?続きです[。:：]?\Z",
        r"(?:次|前)の(?:セクション|パート)では、?[^。]{2,40}を(?:扱っ|書い|述べ|説明し|取り上げ)てください",
        r"(?:前|先)の(?:パート|セクション|チャンク)では、.*(?:述べ|説明|紹介|語|論じ)られ(?:まし|てい)?(?:た|る|ます)。?\Z",
        r"[^。:：]{0,10}(?:抽出|生成|要約|翻訳|整形|分類|推敲|校正)[:：] ?(?:失敗|エラー|スキップ|タイムアウト|未完了)",
        r"(?:記事|ブログ)?(?:構成案|下書き|ドラフト|執筆開始)(?:[:：].{0,30})?\Z",
        r"[（(【\[]?[^。]{0,16}長くな[^。]{0,12}(?:いったん|一旦|一度)[^。]{0,8}区切り(?:ます|ました)。?[）)】\]]?\Z",
        r"(?:案|パターン|バージョン|候補) ?[A-E1-5] ?[（(](?=[^（）()]{0,30}(?:カジュアル|フォーマル|硬め|柔らかめ|やわらかめ|短め|長め|強め|親しみ|トーン|語りかけ))[^（）()]{2,30}[）)](?:[:：].{0,40})?\Z",
        r"[【\[](?:修正|変更|改善)(?:点|箇所)の?まとめ[】\]]",
        r"(?:タイトル|題名|見出し|次回予告|キャッチコピー|書き出し|導入文?|リード文?|抜粋|ハッシュタグ|メタディスクリプション|メタ説明)の?(?:案|候補)[0-9]{0,2}(?:[（(].{1,10}[）)])?[:：]",
    )
)
_WORK = pattern("執筆|生成|出力|リライト|続け|区切り|失敗|エラー|スキップ|タイムアウト|自動")
_MAY_BEGIN = frozenset(
    "お［SつアユCAUHGs#出執制前先（(【[以総文全約0123456789記ブ構下続ドはそでタ題見次キ書導リ抜ハ案パバ候メ"
)
"""One of these words, or first letters, has each of them: other paragraphs need no look."""
# What a part of a program says: [retriever] top_k=6, FINAL_ANSWER, --row 212 end / status: 未--
_TRACE = pattern(
    r"(?:Thought|Observation|Final Answer|[Cc]onfidence|Reasoning|Scratchpad|Reflection)[:：] ?\S"
    r"|\[[a-z][a-z_-]{2,20}\] [a-z_]{2,20}=\S|(?=.*\b(?:words|tokens|next_[a-z]+|attempt): )[a-z_]{2,20}: ?[^/]{1,30} / [a-z_]{2,20}: |END_OF_[A-Z_]{4,20}\Z|(?:SECTION|PART|CHUNK|BLOCK)_[0-9]{1,2}(?:_[A-Z]{2,12})?[:：]?\Z|(?:FINAL|MODEL)_(?:ANSWER|OUTPUT|DRAFT|RESULT)\b|-{2,}[^-]*\b(?:row|seg|job|task|batch)\b.*-{2,}\Z"
)
_HEADS_A_PART = pattern(
    r"(?:回答|出力|応答|返信)の(?:続き|つづき)|(?:回答|出力|応答|指示|プロンプト|Response|Output|Prompt)[:：]|(?:出力|執筆|記事の|制約)条件|(?:命令|指示)書|(?:入力|出力)文|出力形式"
)
_OF_A_PIPELINE = pattern(
    r"(?=.*\b(?:target_len|word_count|outline|tone)\b)(?=.*[;,] ?[a-z_]+=\S).*|"  # Section 4: (see outline; target_len=600; tone=calm)
    r"Error: .*\b(?:attempt|retry|timed? ?out|status code)\b.*"
    r"|\[(?:INFO|WARN|WARNING|DEBUG|ERROR)\] .*\b(?:retry|chunk|chars|sections?)\b.*"
    r"|"
    r"(?=[a-z_]*(?:section|output|status|token|heading|prompt|draft|chunk|article|tone))[a-z]+(?:_[a-z]+)+: ?\S.*"
    r"|(?i:.*\b(?:(?:reviewer|editor)(?:['’]?s)? notes?|(?:tighten|shorten|rephrase|polish) (?:this|the)|comments? (?:resolved|addressed)|(?:draft|article|post|output) (?:was |has been )?(?:saved|exported|approved)|word count|character count|sources? [0-9])\b)"
)
_TALKS_IN_ENGLISH = pattern(
    r"(?=.*\b(?:I|me|you|your|Here|Below|Continu\w*|Note|[Tt]his)\b)"
    r".*\b(?:article|section|draft|blog post|continuation|rest of|rewrit\w+|translation|tone|revisions?|left off|requested|reader|this part)\b"
)


@once
def said(reading: Reading) -> list[tuple[Piece, Severity]]:
    """The paragraphs and headings that are an assistant's words, or words to it; those as information that may be the author's.

    What counts as a marker already is not among them.
    """
    marked = {marker.line for marker in faults.find(reading.text).markers if marker.certain}
    pieces = [piece for piece in faults.find(reading.text).pieces if piece.kind in _SAID_IN]
    last = max((number for number, piece in enumerate(pieces) if piece.kind is not Kind.QUOTE), default=-1)
    found = []
    for number, piece in enumerate(pieces):
        text = piece.text
        if piece.line in marked:
            continue
        if piece.kind is Kind.PARAGRAPH and (
            (number == 0 and _LABELS.fullmatch(text))
            or _is_said(text, number == 0 or piece.marked, number == last)
            or (_is_quotable(text) and not is_about_models(reading) and not _is_example(pieces, number))
        ):
            found.append((piece, Severity.WARNING))
        elif len(text) > work.LONGEST:
            if part := _said_within(text):
                found.append((piece._replace(text=part), Severity.INFO))
        elif severity := _about_work(piece):
            found.append((piece, Severity.INFO if is_about_models(reading) else severity))
        elif _may_be_said(text, piece.kind) and not is_about_models(reading):
            found.append((piece, Severity.INFO))
    return found


def _about_work(piece: Piece) -> Severity | None:
    if piece.kind is Kind.QUOTE:
        return None  # who is quoted may order a text
    return (work.weight if piece.kind is Kind.PARAGRAPH else work.foreign)(piece.text)


def _is_example(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the piece before says that an example follows: 「プロンプトの例を示す。」."""
    return number > 0 and _INTRODUCES.search(pieces[number - 1].text[-_SHORT:]) is not None


def _said_within(text: str) -> str | None:
    """What an assistant says in the middle of a long paragraph: the sentence with which it agrees or thanks, and the next."""
    match = _AGREES_WITHIN.search(text) if any(word in text for word in _AGREEING) else None
    return match[0] if match and work.weight(match[0]) else None


def _is_said(text: str, begins: bool, is_last: bool) -> bool:
    if is_last and any(each in text for each in _IN_OFFERS) and _OFFERS.search(text[-_OPENING:]):
        return True
    if text[:1] not in _FIRST:
        return False
    opening = text[:_OPENING]
    return bool(
        (begins and _AGREES.match(opening) and _DELIVERS.search(opening))
        or (begins and _DELIVERS_FIRST.match(opening))
        or (len(text) <= _SHORT and _HANDS_OVER.fullmatch(text))
        or _HANDS_OVER_IN_ENGLISH.match(opening)
    )


def _is_quotable(text: str) -> bool:
    opening = text[:_OPENING]
    if text[:1] in _FIRST and (_CALLS_ITSELF.match(opening) or _IS_TOLD.match(opening)):
        return True
    if "字" in opening and _IS_ASKED.match(opening):
        return True
    return text.startswith(_BRIEF_BEGINS) and _BRIEF.match(text) is not None


def _may_be_said(text: str, kind: Kind) -> bool:
    is_short = len(text) <= _SHORT
    if is_short and is_about_the_work(text):
        return True
    if kind is Kind.HEADING:
        return is_short and _HEADS_A_PART.fullmatch(text) is not None
    if not text[:1].isascii():
        return False
    if _TRACE.match(text):
        return True
    if not _is_english(text):
        return False
    return bool(_OF_A_PIPELINE.match(text) or (len(text) <= _SHORT_IN_ENGLISH and _TALKS_IN_ENGLISH.match(text)))


def _is_english(text: str) -> bool:
    """Whether hardly a letter is Japanese: words may be quoted."""
    return len(text) - len(text.encode("ascii", "ignore")) <= _MOST_QUOTED * len(text)


def is_about_the_work(text: str) -> bool:
    """Whether a short paragraph is about the writing, or gives the length, of the text that it stands in."""
    return (text[:1] in _MAY_BEGIN or _WORK.search(text) is not None) and (
        _MAY_OPEN.match(text) is not None or _MAY_BE.search(text) is not None
    )


@once
def is_about_models(reading: Reading) -> bool:
    """Whether it names language models more than once: such a post quotes them."""
    title = value(reading.document, "title")
    text = title[0] if title else ""
    small = f"{text.lower()}\n{lowered(reading)}"
    written = f"{text}\n{reading.document.body}"
    return sum(map(small.count, _OF_MODELS)) + sum(map(written.count, _OF_MODELS_IN_JAPANESE)) > 1

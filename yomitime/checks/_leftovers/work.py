"""Talk about the work on the text: what an assistant says to whoever ordered it. It has many words and few subjects.

A sentence is known by what it brings together: a piece of work (「本文」「第4部」), who ordered it (「ご指定の構成に沿って」), how long it was to be
(「600字程度」), what is done with it (「作成しました」), what the reader of it may ask for (「お知らせください」).
"""

from __future__ import annotations

import re

from yomitime.model import Severity
from yomitime.patterns import compiled

LONGEST = 160
"""Characters of a paragraph that says nothing else."""

# Patterns as text: one is compiled when it is first used.
_NTH = "第 ?[0-9一二三四五六七八九十]+ ?"
_ORDER = (
    r"ご(?:指定|指示|依頼|要望|希望|提示)(?:の|いただいた|に|通り|どおり)[^。]{0,14}?"
    r"(?:沿っ|基づ|従っ|応じ|合わせ|踏まえ|構成|見出し|条件|修正|形式|文体|トーン|文字数|字数|キーワード|通り|とおり|どおり)"
    r"|(?:いただいた|頂いた)(?:構成|条件|見出し案?|キーワード|アウトライン|指示|原稿)"
    r"|ご(?:指定|指示|依頼|要望|希望)の?(?:通り|とおり|どおり)、?[^。]{0,30}(?:構成|見出し|文体|トーン|口調|語尾|字数|本文|記事|原稿)"
    r"|ご(?:指定|指示|依頼|要望)の[^。]{0,14}(?:コラム|原稿|エッセイ|本文|文章|レポート|パート)を"
    r"|ご(?:提示|提供|共有|指定)(?:いただいた|の)[^。]{0,16}(?:内容|文章|テキスト|原稿|資料|スレッド|アウトライン|情報)"
)
_LENGTH = r"[0-9一二三四五六七八九十百千][0-9,百千]* ?(?:文字|字)(?:程度|前後|以内|ほど|くらい|で|に|。|です|）)"
_ANSWER = (
    r"続く(?:回答|出力|返信|応答)では|(?:次|今回|前回|先ほど)の(?:回答|出力|返信|応答|メッセージ)|「(?:続き|続けて|次へ|続行|次)」と(?:お伝え|書)"
    r"|(?:それでは|では|引き続き)、?続けてください|以下に?(?:修正|改訂|訂正)した(?:もの|版|文章|バージョン)"
)
_AGREEMENT = (
    r"\A(?:はい、)?(?:承知(?:いた)?し(?:ました|た)|かしこまりました|もちろんです|了解(?:いた|です)?(?:しました|した)?|(?:わか|分か)りました|いいですね"
    r"|(?:ご指摘|ご確認|ご返信)?ありがとうございます|素晴らしい)[。、！!]|\Aはい、続き"
)
_AN_AI = (
    r"AI(?:である|としての|の)私|私(?:は|自身は|も)(?:、|[^。、]{1,12}ではなく、?)?(?:AI|人工知能|言語モデル)|AIアシスタント(?:として|なので|である)"
    r"|申し訳(?:ありません|ございません)が、[^。]{0,50}(?:確認でき|わから|分から|アクセスでき|参照でき|取得でき|お答えでき)[^。]{0,40}(?:(?:説明|回答|紹介|記述|お答え)(?:いた)?します|(?:とどめ|まとめ|記載し)て(?:い|おり)ます)"
    r"|申し訳(?:ありません|ございません)が、[^。]{0,50}情報を持(?:ち合わせて|って)(?:いない|おりません|いません|いなかった)"
    r"|申し訳(?:ありません|ございません)が、[^。]{0,40}(?:この(?:セクション|段落|見出し|内容|リクエスト)|情報が不足)[^。]{0,40}(?:お答え|回答|生成|出力)[^。]{0,10}でき(?:ません|かね)"
    r"|(?:本|この)(?:回答|出力|応答)は[^。]{0,40}(?:学習データ|実在しない|AI(?:が|に(?:よる|よって|より))(?:生成|要約|回答|作成))"
    r"|\A(?:申し訳|失礼)[^。]{2,60}。[^。]{0,12}(?:修正|訂正|改訂|書き直)し?た(?:段落|文章|本文|原稿|箇所|版)[がは](?:こちら|以下|次)"
    r"|\Aユーザー[はが][^。]{0,40}(?:求め|希望し|指示し|依頼し)て(?:いる|います)。[^。]*(?:書|執筆|前半|後半|論調|トーン|字)"
    r"|私の(?:知識|学習データ|情報)は.{0,14}[0-9]{4}年.{0,8}(?:時点|まで)"
)
_HANDING = (
    rf"\A(?:以下|こちら)[^。]{{0,40}}(?:(?:アウトライン|構成案?|見出し)[^。]{{0,24}}(?:本文|文章|原稿|章|節)|(?:修正|改訂|短縮)版|(?:日本語|和)訳|翻訳文?|訳文|本文の?(?:草案|続き)|{_NTH}部)(?:です|になります|となります)"
    r"|以上が[^。]{0,20}(?:前半|後半|部分)です。.*(?:ご(?:指定|要望|指示|依頼)|調整も可能|意識しました)"
    r"|以上が[^。]{0,30}(?:本文|原稿|下書き)です。[^。]*(?:調|語尾|見出し|字|例)[^。]*(?:統一|入れ|調整|反映|まとめ)"
    r"|\A以下、?(?:「[^「」]{1,4}」)?の(?:本文|原稿|文章|続き)です|以下は(?:「[^「」]{1,4}」)?の(?:章|節|部分|セクション|続き)(?:から|です)"  # without what is quoted
    r"|\A以上、[^。]{0,20}(?:本文|原稿|記事|[章節]|セクション|パート|見出し)[^。]{0,20}(?:統合|結合|執筆|作成|出力|生成)(?:いた)?しました"
    rf"|以上で(?:記事|本文|原稿|{_NTH}部)[^。]{{0,6}}(?:完成|終わり|以上|すべて)"
    rf"|(?:次の|{_NTH})(?:セクション|節|章|パート)[^。]{{0,30}}(?:本文|内容)を[^。]{{0,12}}(?:訳した|翻訳した|書いた)もの"
)
_PAUSE = (
    r"\A以上が(?:前半|後半|(?:セクション|パート|章|節) ?[0-9])[^。]{0,16}です。[^。]*(?:続け|出力|執筆)"
    r"|(?:文字数|字数)の?(?:上限|制限|都合)[^。]{0,14}(?:割愛|省略)"
    r"|(?:文字数|字数|長さ)の?(?:都合|関係|制限)[^。]{0,10}(?:いったん|一旦|一度)[^。]{0,8}区切"
    r"|\Aここまでで、?全体の[^。]{0,16}です。[^。]*(?:続け|残り)|(?:出力|生成|執筆)(?:を続け|し)(?:ます|ましょう)か|続け(?:て|きを)(?:書き|執筆し|出力し)(?:ます|ましょう)か|(?:文字数|字数|出力|トークン)数?の?(?:上限|制限)に(?:達し|近づ|かか)[^。]{0,30}(?:区切|続|中断|分け|再開)"
    r"|(?:進めても?|進んでも?|続けても?|(?:出力|生成|執筆)しても?)(?:よろしい|いい)(?:でしょう|です)か|「(?:続き|続けて|次へ|続行|次)」と(?:お送り|入力|送信)|(?:リライト|修正|改善)案です"
    r"|(?:出力|回答)が長くな[^。]{0,24}区切"
    r"|(?:推敲|校正|リライト|執筆)の?(?:処理|工程|ステップ|結果)[^。]{0,16}(?:完了|未完|中断|失敗|スキップ|途中)|下書きのまま(?:結合|出力|公開)"
    r"|\A[（(【\[]?(?:前回|先ほど|前)?の?続きから(?:再開|出力|生成|執筆)[^。]{0,8}[）)】\]]?\Z"
    r"|[0-9] ?(?:文字|字)(?:程度|以内|前後)?で、?[^。]{0,40}(?:すること|せよ)。?\Z"
)
_OFFER = (
    r"(?:ご希望|ご要望|必要)(?:でしたら|であれば|があれば)、(?:続けて)?[^。]{0,30}(?:作成|お作り|ご用意|執筆)(?:も|する)?(?:こと)?も?(?:いたし|し|でき)ます"
    r"|(?:ご希望|ご要望|必要)(?:でしたら|であれば|があれば)、[^。]{0,50}も(?:まとめ|書き|お作りし|追記し|ご?説明し|解説し)ますので、"
    r"|(?:掘り下げ|深掘り|追加|修正|調整|変更|加筆|執筆|短く|長く)[^。]{0,16}(?:こともでき|可能)[^。]{0,6}が、いかが(?:なさいますか|いたしましょうか)"
    r"|次は、?[^。]{2,40}について[^。]{0,12}(?:見て|解説して|説明して|掘り下げて)(?:いき|まいり)ましょうか[？?。]"
    r"|(?:よろしければ|(?:ご希望|ご要望|必要)(?:でしたら|であれば|があれば))、[^。]{0,50}(?:ご用意|作成|作った|書い)[^。]{0,8}たり[^。]{0,40}(?:も|が)でき(?:ます|る)"
    r"|(?:が|も)必要でしたら、?[^。]{0,20}お(?:出し|作り|書き|送り)(?:いた)?し(?:ます|できます)"
    r"|(?:記事|内容|文章)をベースに[^。]{0,60}(?:ご提案|お作り|作成)[^。]{0,6}(?:でき|可能|いたし)"
    r"|\Aご質問の[^。]{1,30}について(?:補足|お答え|ご?説明)[^。]*。.*(?:聞いて|お尋ね|質問して|お聞き|お知らせ)ください"
    r"|(?:表現|タイトル|見出し|案|言い回し|書き出し)を?(?:いくつか|[0-9]つ|[0-9]パターン)[^。]{0,6}ご提案(?:いた)?します"
    r"|\A(?:ご希望|ご要望|必要)(?:でしたら|であれば|があれば|に応じて|な場合は)、.*(?:(?:お作り|ご用意|ご提案|お書き)(?:する)?(?:こと)?も?(?:でき|可能|いたし)"
    r"|(?:見出し|図表|比較表|要約|SEO|タイトル案|章|節|トーン|文体)[^。]{0,16}(?:追加|変更|調整|作成|作り直)[^。]{0,8}(?:でき|可能))"
)
_CORRECTED = r"(?:レビュー|ご)?指摘 ?[0-9①-⑨][^。]{0,24}(?:に対応|直し|反映|見送|修正)"
_MANNER = r"(?:トーン|文体|語調|口調|語尾|語り口).*(?:調整|変更|変え|よけれ|ご希望|修正|寄せ|にすることも)|(?:硬|柔らか|やわらか|カジュアル)[いな]?め?の?(?:トーン|文体|語調|口調)"
# What is said to the assistant: 「もう少しエッセイ寄りに崩してもらえますか」.
_REQUEST = (
    r"(?:もう(?:少し|ちょ)|もっと|全体的?に|段落目?|導入|冒頭|語尾|文末|見出し|後半|前半)[^。？?]{0,50}"
    r"(?:崩し|直し|砕い|短くし|長くし|寄せ|減らし|増やし|変え|削っ|足し|柔らかくし|やわらかくし|書き換え|まとめ)て?"
    r"(?:もらえ(?:ます|ません)か|くれますか|いただけます(?:か|でしょうか)|ほしいです)"
)
_START = (
    r"\A(?:(?:それでは|では|続いて|次に)、|続けて|つづけて|前回の続きとして、)|(?:では、?|それでは、?)(?:続いて|次に)、"
    r"|(?:導入[部文]?|冒頭|本文|前半|後半)から(?:順に)?(?:書い|執筆|作成|まとめ)"
)
_NEXT = "。(?:続いて|次に|引き続き)、"
_WRITES = r"続け(?:ます|ていきます)|書き進め|(?:書い|執筆し|作成し|出力し|まとめ)ていき|(?:執筆|作成|出力)(?:いた)?します|書きます|お届けします"
_GIVEN = r"(?:いただいた|頂いた)[^。]{0,10}(?:メモ|資料|素材|文字起こし|箇条書き|音声|録音)"
_WISH = r"ご希望|よろしければ|必要(?:に応じて|であれば|でしたら|な(?:箇所|場合))|ご要望|が必要でしたら|調整|変更"
_PIECE = (
    r"アウトライン|記事|本文|原稿|文章|構成|見出し|導入文?|リード文|トーン|文体|語尾|語調|口調|文字数|字数|図表|要約|例文|言い換え|別パターン|下書き|ドラフト|草稿"
    rf"|(?:改訂|修正|短縮|別)版|{_NTH}(?:章|節|部|回|パート|セクション)|(?:この|次の|各|本|前の)(?:章|節|部|セクション|パート)|セクション[0-9]|の(?:章|節)(?:から|は)|の部分を"
    r"|パート[0-9]|前半|後半|続き|残り|「[^「」]{1,24}」(?:の(?:章|節|部分|セクション|パート)|に入|と「|を書き)"
)
_MAKES = (
    r"(?:作成|執筆|生成|出力|リライト|修正|調整|追記|加筆|推敲|要約|改稿|提示|記載|展開|校正|再構成|整形|翻訳|反映|統合|結合)(?:いた)?"
    r"(?:し(?:ます|ました|てみました|ましょうか|ていきます|てまいります)|させていただき(?:ます|ました)|した(?:もの|全文|本文|原稿|版)|する。)"
    r"|(?:お届け|お送り|お作り|お出し|ご用意|ご提案)(?:いた)?(?:し(?:ます|ました)|できます)"
    r"|書(?:き|いていき|いてまいり|かせていただき)(?:ます|ました)|書き(?:直し|進め|換え|加え|足し)(?:ます|ました|てみました|て(?:いき|まいり)ます)"
    r"|まとめます|(?:まとめ|仕上げ|整え|収め)(?:ました|てみました|ています|ております|たもの)|続け(?:ます|ましょうか)|進めます|(?:掘り下げ|深掘りし|解説し|説明し|紹介し|見)て(?:いき|まいり)ます|(?:示し|入り|移り)ます|以下の(?:よう|とおり|通り)(?:に|です)"
)
_ASKS = r"(?:お知らせ|お申し付け|お伝え|お送り|お聞かせ|教えて|ご指示|ご確認)ください|いかがでしょう|(?:よろしい|必要)でしょうか"
_MAY = r"可能です|ことも(?:でき|可能)|もお作りでき"
_PROGRESS = r"(?:ここまで|ここから|以上)(?:で|が|は|、|約)|続けて「|に(?:入り|移り|進み)ます|\A以下"
_SURE = frozenset({_AN_AI, _HANDING, _PAUSE})
_SUBJECTS = (_ORDER, _LENGTH, _ANSWER, _AGREEMENT, *_SURE, _OFFER, _CORRECTED, _GIVEN, _WISH, _MANNER, _START, _REQUEST)
# Each begins with one letter that is not everywhere, so that the search for all is quick.
_SIGNS = (
    "字(?=程度|前後|以内|ほど|くらい|[でに。）数])|導入|冒頭|本文|前半|後半|推敲|校正|下書き|ご[指依要希提共質]|申し訳|頂いた|いただいた|回答|出力|返信|応答|メッセージ|」と(?=[お書入送])|続け|続き|修正|改訂|訂正|AI|続いて|引き続き|次に、|統合|結合|私[のはも自]|以上で|訳した|訳です|訳文|訳になります|指摘(?=[ 0-9①-⑨])|書いたもの|上限|制限|生成|執筆|リライト"
    "|ベースに|以上が|以下は|書き直|ましょうか|必要(?=で(?:した|あれ|しょ)|があれ|に応|な(?:場|箇))|いかが|いいで|改善案|長さ|よろしい|よろしければ|調整|変更|トーン|文体|語調|口調|語尾|語り口|文末|もらえま|くれますか|いただけま|ほしいです"
)
_OPENINGS = tuple(
    "はい、 承知 かしこまり もちろん 了解 分かりました わかりました 以上、 ここまで ユーザー つづけて ご確認 ご返信 いいです ありがとう 素晴らしい 以下 こちら それでは では 続いて 次に 続けて".split()
)
"""A text has one of the signs, or begins so, or it is about none of all this."""
_QUOTED = re.compile("「[^「」]{5,}」|『[^『』]{5,}』")
_CLOSERS = frozenset("）)]】")
_KANA = re.compile("[ぁ-ヶ]")

_IN_ENGLISH = (
    r"(?i)(?:(?:great|sure|certainly|of course|absolutely|perfect|understood|got it|okay|alright) ?[,.!—–-]|(?:here|below)(?:['’]s| is| are) (?:the|your|a)\b"
    r"|as requested,|let me\b|i['’]ll\b|i will\b|i have\b|i['’]ve\b|moving on|continuing|shall i\b|would you like|(?:please )?let me know|feel free"
    r"|i hope (?:this|that) helps)"
    r"(?=.*\b(?:continuing from|picking up|section|part|article|tone|draft|paragraph|continuation|continue|outline|version|blog post|post|rest of|rewrit\w+|rewrote|translation|revisions?"
    r"|edits?|style)\b)"
)
# Characters that no Japanese text has.
_IN_CHINESE = (
    "[\u7ea0-\u7f35\u8ba0-\u8c36\u8d1d-\u8d63\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961a\u9875-\u98a7]"  # made of the simplified 糸 言 貝 車 金 門 頁
    "|[这为们您你据时对过还么进动发样开应该简节实现亲务处个备复头显构极标产业东见气]|[以如]下是|下面是|好的(?=[，。！])|第.部分"
)
_GOES_ON_IN_CHINESE = r"[\W_]*(?:未完待[续續]|待[续續]|[续續]上文|接上文|全文完)[\W_]*"
_WORK_IN_CHINESE = "部分|继续|输出|文章|内容|以上|如下|下面|希望|正文|翻译|版本|修改|撰写|标题|段落|章节|续写|改写"


def weight(text: str) -> Severity | None:
    """How surely a normalised paragraph is said to whoever ordered the text; None where it is not."""
    if not 0 < len(text) <= LONGEST:
        return None
    is_japanese = _KANA.search(text) is not None
    if (text[0].isascii() or not is_japanese) and (severity := foreign(text)):
        return severity
    if not is_japanese:
        return None
    if not text.startswith(_OPENINGS) and not compiled(_SIGNS).search(text):
        return None
    unquoted = _QUOTED.sub("", text)  # who writes about assistants quotes them
    said = {each for each in _SUBJECTS if compiled(each).search(unquoted)}
    if not said:
        return None
    patterns = (_PIECE, _MAKES, _ASKS, _MAY, _PROGRESS)
    piece, makes, asks, may, progress = (compiled(each).search(text) is not None for each in patterns)
    if (
        not _SURE.isdisjoint(said)
        or (_ORDER in said and (makes or (piece and (asks or may))))
        or (_ANSWER in said and (makes or asks or may or progress))
        or (_LENGTH in said and piece and (asks or may or (progress and (makes or text[-1] in _CLOSERS))))
        or (_AGREEMENT in said and makes and (piece or compiled(_NEXT).search(text)))
        or (_MANNER in said and asks)
    ):
        return Severity.WARNING
    if (
        not said.isdisjoint({_OFFER, _CORRECTED})
        or (_WISH in said and piece and (asks or (makes and may)))
        or (_GIVEN in said and piece and makes)
        or (_LENGTH in said and progress and (piece or makes or _MANNER in said or "である" in text))
        or (_MANNER in said and makes)
        or (_REQUEST in said and (piece or "段落" in text))
        or (_START in said and (piece or "執筆" in text) and compiled(_WRITES).search(text))
    ):
        return Severity.INFO
    return None


def foreign(text: str) -> Severity | None:
    """The same of a paragraph or heading in English or Chinese, in a Japanese post."""
    is_english = text[:1].isascii() and compiled(_IN_ENGLISH).match(text)
    if is_english or compiled(_GOES_ON_IN_CHINESE).fullmatch(text):
        return Severity.WARNING
    if len(compiled(_IN_CHINESE).findall(text)) > 1 and compiled(_WORK_IN_CHINESE).search(text):
        return Severity.WARNING
    return None

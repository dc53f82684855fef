"""Notes on the making of a text, in whatever words: 「（体験談：30代・乾燥肌／150字）」, 「山口さん ここの数字、去年のままです 消してOK」.

Such a note has many words and few subjects. It is known by what it brings together: things that a text is made of (「見出し」「写真」), what to do with
them or how far that is, and a form that no sentence for readers has: a bracket, a sign, an addressee, or no end. What the rest of the
post speaks of too is its subject, and tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from yomitime import inline
from yomitime.checks._places import LeftOver, line_in, times
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

TOLD = Message("may tell how to write, not what", "執筆の指示のようです")
LONGEST = 140
"""Characters of a paragraph that is one."""
LEAST, LEAST_TOLD, LEAST_OF_A_BRIEF = 2, 1, 3
"""Different things that it names: in any form, in a bracket or to somebody with what to do, and behind the label of a brief without."""
ELSEWHERE = 2
"""Times that the rest of the post may name a thing."""

_THING = pattern(
    r"KW|SEO|CTA|H[1-4](?![0-9])|メタ|共起語|キーワード|検索意図|リライト|校正|校閲|監修|推敲|文字数|字数"
    "|見出し|本文|原稿|段落|導入|冒頭|結び|オチ|セクション|[この次前]の?節|章|語尾|口調|トーン|文体|である調|です・?ます調?|一人称|断定"
    "|具体例|たとえ話|体験談|エピソード|失敗談|問いかけ|専門用語|箇条書き|(?:内部|商品)リンク|リンク先?|アンカー|ボタン|バナー|アイキャッチ"
    "|画像|写真|キャプション|図版?|比較表|表|グラフ|スクショ|スクリーンショット|出典|引用元|ソース|数値|数字|下書き|ドラフト|パターン"
    "|記事|コラム|文章|読者|読み手|ペルソナ|ターゲット|ユーザー|クライアント|先方|編集|デスク|ライター|公開|掲載|入稿|台詞|事例|末尾|レビュー|図表|第?[0-9一二三四]稿|出力|生成|プロンプト"
    "|指示|要望|条件|タイトル|題名|リード|抜粋|許諾|一致率|重複|コピペ|差し替え|テンプレ|素材|構成|アウトライン|前半|後半|パート|トークン"
    r"|原文|ポンチ絵|ラフ(?!な)|Slack|締め(?!切)|結末|視点|文末|体言止め|注意書き|人物|再登場|伏線|資料|裏を取|これ本当|バッチ|別案|余韻|[上下]の値|単位"
    r"|出現|推奨|旧版|去年の|前回の|この一?文|一文(?=足|追|入|加)|ここ|改行|太字|リスト|注釈|脚注|裏取り|事実確認|ファクトチェック|コメント|担当|赤字|この[項段]|[^\W0-9A-Za-z_]{1,4}さん[^。]{0,12}(?:お願いします|おねがいします|もらえますか)|最終稿|初稿|ゲラ|版(?=[0-9ｖv])|執筆|導線|読後感|禁止語"
)
# How a note ends that says what to change, what to do, or how far that is.
_TO_CHANGE = tuple(
    (
        "入れる 入れて 貼る 貼って 設置 添える 挙げる 足す 直す 消す 消して 外す 詰めて 詰める 締める つなげる 盛り込む 問いかける 追加 追記 削除 修正 調整 統一 確認 差し替え 差し込む 挿入"
        " 待ち 未 済 済み NG OK OKです 不可 必須 お願い お願いします おねがいします お願いいたします もらえますか くれますか"
        " 入れてください 足してください 直してください 接続 要相談 このままで可 まで仮 要チェック 保留 適用 終える 移動 固定 仮置き そろえる 揃える ぼかす 伏せる 伏せて 書き出す 受領"
    ).split()
)
_TO_DO = (
    *_TO_CHANGE,
    *"しすぎない ほしい 欲しい を一つ を一文 願います 減らす 増やす 置き換える 直したか 入れたか 消したか する しない させる 避け 避ける 避けて 書く 書いて 使う 使わない 触れる 示す まとめる 予定 中 達成 想定 ください こと ほう ように せよ 使用 で".split(),
)
_UNITS = frozenset("回%字語件枚点割個")
_AMOUNT = pattern(r"[0-9] ?.\Z")
_LENGTH = pattern("[0-9] ?(?:文字|字)(?!目)")
_HOW_FAR = pattern("[0-9] ?(?:文字|字|回|語|%|件|枚|点)(?!目)|→")
# Whom it is said to, or the label of a brief.
_FORM = pattern(
    r"(?P<addressed>(?:編集|校正|校閲|デザイン|制作|事実確認|ファクトチェック|監修|法務)(?:部|者|の方|班|チーム)?へ[：:、]|@\S{1,12}[：:、 　]|※?[^\W0-9A-Za-z_]{1,6}(?:さん|様|くん|先生)[：:、 　→])"
    "|(?:公開|校正|校閲|事実|最終)チェック[:：=]|(?:アイキャッチ|サムネイル?|挿絵|画像|写真)(?:案|指示|指定|プロンプト)[）):：]|※?(?:注意事項|制約|禁止事項|必須事項)[:：]|(?:想定)?(?:読者|ターゲット|ペルソナ|トーン|文体|語尾|口調|共起語|キーワード|KW|検索意図|文字数|条件|指示|要望|前提|事実確認|検証結果|確認結果|レビュー|修正点|変更点|(?:校正|編集|執筆)?メモ|備考|SEOスコア|書く内容|読者像|感情曲線|CTA|内部リンク(?:設定)?|(?:見出し|タイトル)案[A-Z1-9]?)(?:[（(][^（）()]{1,20}[）)])?(?:[:：／/ =]|(?=「))"
)
_ASKS = pattern("もらえますか|くれますか|お願い|消して|ください|待ち")
_SIGNS = pattern(r"[（(\[【〔［※@＠←→↑↓★{]")
_SPOKEN_TO = pattern(
    r"(?<=。)(?!皆|みな|お)[^\W0-9A-Za-z_]{1,5}さん、[^。\n]{4,80}(?:お願いします|もらえますか|くれますか)。"
)
_BRACKETED = pattern(
    r"[（(\[【〔［][^（）()\[\]【】〔〕［］]{6,100}[）)\]】〕］]|[※@＠←→↑↓][^。\n]{6,100}。?|★[^★\n]{6,100}★|\{[^{}\n]{6,100}\}"
)
_WRITTEN = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING})
_FRAME = "*＊_ \n■◆●▼▽・"
_CLOSERS = "。.）)】]〕］」}*★ "
_ARROWS = "→←↑↓★☆●■◆▼▽＊* "
_PAIRED = frozenset("（([【〔［{")
_OPENERS = _PAIRED | set("※@＠←→↑↓★")
# A note in another language: [NOTA PARA EL REDACTOR: verificar la hora]
_IN_ANOTHER = pattern(
    r"\[(?=[^\[\]]*(?:NOT[AE]|REDACT|EDITOR|BLOQUE|FIN DEL|REMARQUE|HINWEIS))(?:[A-ZÀ-Þ]{2,}[ :]){2}[^\[\]{}。、ぁ-ヿ]{8,120}\]"
)
_POINTS = frozenset("→↓↑←")
_QUOTED = pattern("「[^「」]*」|『[^『』]*』")
# A line in a frame, or behind a sign, that names one thing that only they name who make pages.
_IN_FRAME = pattern(
    r"(?:[（(\[【〔［〈《｛{⟨＜≪][^\n]*[）)\]】〕］〉》｝}⟩＞≫]|([★◆■●〓＊=｜|])\1*[^\n]*\1[^\n]{0,10}|[▼▽▲△★◆■●※＞>〓→↓↑←][^\n]*)"
)
_OF_MAKERS = pattern(
    r"再生成|再出力|再翻訳|再試行|別スレッド|次レス|第[0-9]バッチ|ジョブ|prompt_|finish=|文字数に達し|から再開(?=[。）】〕\]])|指示：(?!右|左)|テンプレートを|見出し案|タイトル案|別案あり（|予備案"
    "|[二三23]案あり|ほうで組んで|フリー画像|図[0-9]ここ|監修者コメント|空欄のまま|削らない|版もご|出力上限|前出力|autosave|一括置換|要照会|照合|差し替え|納品|仕上げ工程|聞き起こし|検査結果|[初二三]稿|両方残|仮置き|確報|変更希望|ゲラ"
    "|整理さん|本記|雑観|引き継ぎ|申し送り|トークン|プロンプト|下書き|訳語|人名カナ|回遊枠|連載枠|記事番号|言い換え候補|残文字|続行"
)
_TO_READERS = pattern("編集部注|筆者|出典[：:]|AIで作成|参照|ご覧|お読み|お使い|ご注意|ご了承|お問い合わせ")
_SAID = tuple(f"{end}。" for end in "です ます ました でした ません た だ る い".split())
_FOR_READERS = pattern(
    r"(?:です|ください|ます|ました|でした|ません|だ|た|いる|ある|ない|[うくすつぬむるぐぶ])[かねよ]?[。！？!?]"
)


def find(reading: Reading) -> Iterator[LeftOver]:
    """The first of each block, as information."""
    is_enabled = inline.enabled_on(reading, "generator-marker")
    said = times(reading)
    for block, normal in zip(reading.text.blocks, reading.text.normal, strict=True):
        if block.kind not in _WRITTEN or (block.kind is Kind.HEADING and not _FORM.match(normal)):
            continue
        for at, part in _parts(block.kind, normal):
            if (
                (part[:1] == "[" and _IN_ANOTHER.fullmatch(part))
                or _is_framed(part, said)
                or _is_note(part.strip(_FRAME), said)
            ) and is_enabled(line := line_in(block, at)):
                yield LeftOver(line, part, TOLD, Severity.INFO)
                break


def _parts(kind: Kind, text: str) -> Iterator[tuple[int, str]]:
    """What may be a note in a block, with its offset: a short paragraph, a bracket, what stands behind a sign."""
    is_short = kind is not Kind.ITEM and len(text) <= LONGEST
    if is_short:
        yield 0, text.strip("*_ \n")
    # Most have none, and the search for one sign is quick.
    found = list(_BRACKETED.finditer(_masked(text))) if _SIGNS.search(text) else []
    if "さん、" in text:
        found += _SPOKEN_TO.finditer(_masked(text))
        found.sort(key=re.Match.start)
    for match in found:
        if not is_short or len(match[0]) < len(text.strip(_FRAME)):
            yield match.start(), text[match.start() : match.end()]


def _masked(text: str) -> str:
    """The text with something else for what somebody says in it, which tells nothing of who writes."""
    return _QUOTED.sub(lambda match: "＊" * len(match[0]), text) if "「" in text or "『" in text else text


def _is_framed(text: str, said: Callable[[str], int]) -> bool:
    """Whether it stands in a frame and names a thing of makers that nothing else in the post does; in a pointer nothing is said to readers."""
    if text[:1].isalnum() or not _IN_FRAME.fullmatch(text) or (text[0] in _POINTS and _FOR_READERS.search(text)):
        return False
    return any(said(named) == text.count(named) for named in _OF_MAKERS.findall(text))


def _is_note(text: str, said: Callable[[str], int]) -> bool:
    begun = 1 if text[:1] in _PAIRED else len(text) - len(text.lstrip(_ARROWS))
    form = _FORM.match(text, begun)
    if not form and text.endswith(_SAID):
        return False  # nearly all paragraphs
    if form and form["addressed"]:
        return (_tells(text, _TO_DO) or _ASKS.search(text) is not None) and _things(text, said) >= LEAST_TOLD
    is_told = _tells(text, _TO_DO) or _HOW_FAR.search(text) is not None
    if form:
        return _things(text, said) >= (LEAST_TOLD if is_told else LEAST_OF_A_BRIEF)
    is_marked = text[:1] in _OPENERS
    if not is_told or _TO_READERS.search(text) or (not is_marked and _FOR_READERS.search(text)):
        return False
    is_change = is_marked and (text[0] not in _PAIRED or text[-1] in _CLOSERS) and _tells(text, _TO_CHANGE)
    return _things(text, said) >= (LEAST_TOLD if is_change else LEAST)


def _tells(text: str, ends: tuple[str, ...]) -> bool:
    """Whether a sentence of it ends in one of these, or in a figure, an aside behind that apart: 「一文追加（バナーは共通）」."""
    for sentence in text.split("。"):
        end = sentence.rstrip(_CLOSERS)
        aside = max(end.rfind("（"), end.rfind("("))
        if _ends_in(end, ends) or (aside > 0 and _ends_in(end[:aside], ends)):
            return True
    return False


def _ends_in(text: str, ends: tuple[str, ...]) -> bool:
    return text.endswith(ends) or (text[-1:] in _UNITS and _AMOUNT.search(text[-4:]) is not None)


def _things(text: str, said: Callable[[str], int]) -> int:
    """How many different things of a text's making it names that the rest of the post does not, its length among them.

    `said` says how often a text stands in the post.
    """
    named = {each for each in _THING.findall(text) if said(each) - text.count(each) <= ELSEWHERE}
    return len(named) + (_LENGTH.search(text) is not None)

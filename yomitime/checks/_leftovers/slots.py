"""Blanks in brackets, and notes that something is to be put there: `[ここに画像を挿入]`, 「【要確認：人数】」, `TODO:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yomitime.characters import LIKE_JAPANESE, LIKE_KANJI
from yomitime.checks._places import PROSE, LeftOver, source_line
from yomitime.checks._sources import in_blocks, lines_with, outside_code
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

MANY = 3
"""So many blanks are the subject of a post: it hands out a template."""

NOT_FILLED = Message("a blank was not filled in", "埋められていない箇所があります")
WITH_TABLES = PROSE | {Kind.TABLE, Kind.QUOTE}

SNAKE = "[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,3}"
CIRCLES = frozenset("〇○◯△●")
"""Two of these stand for a name."""

# Brackets of any kind and of any but the round ones, with what ends them and what stands in them.
_O, _S, _C, _N = r"[（(\[【［〔＜《]", r"[\[【［〔＜《]", r"[）)\]】］〕＞》]", r"[^（）()\[\]【】［］〔〕＜＞《》\n]"
_MATERIAL = "(?:画像|写真|図|表|グラフ|キャプチャ|スクショ|スクリーンショット|リンク|体験談|事例|引用|コメント|動画|地図|バナー|広告|口コミ)"
_PUT = "(?:入れ|挿入|入力|記入|記載|書[いくき]|貼|追加|説明)"
_IN_ORDER = "(?:追加|挿入|記入|入力|入れる|差し込む)"
# What stands behind the name of a thing on a screen: 「[名前を入力]をクリック」.
_CLICKED = "を?(?:クリック|タップ|選|押|開)|ボタン|メニュー|タブ|欄|画面|から"
_ON_SCREEN = rf"{_CLICKED}|\(|」|、|へ|→"
_OF_WHAT = "(?:[学会]?[校社]|大学|店|劇場|会社|企業|商品|製品|書籍|サービス|施設|事務所|[医病]院|園|宿|ホテル|駅|地域?|人|担当者|講師|イベント|カメラマン|撮影者|著者|筆者|監督|出演者)"
_ASKS_TO_FILL = pattern(
    "|".join(
        (
            r"[（(]※?ここは[^（）()\n]{2,40}(?:書き換え|差し替え|置き換え|変更し)てください[）)]",
            rf"{_O}ここ[にへ](?![はも]){_N}{{1,40}}?{_PUT}{_N}{{0,60}}{_C}(?!\()",
            rf"^{_O}ここ[にへ](?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,80}}{_C}$",
            rf"^ ?[▼▽■◆★→↓]{{1,3}} ?ここ[にへ](?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,40}}$",
            rf"^{_O}{_MATERIAL}[^\n]{{0,60}}(?:挿入|配置|差し込む|入れる){_C}$",
            rf"[（(]{_N}{{0,60}}(?:文脈に応じて|適宜|必要に応じて){_N}{{0,12}}(?:選択|変更|修正|調整|置き換え|差し替え)(?:して)?ください[）)]",
            r"\{\{ ?ここ[にへ](?![はも])[^{}\n]{2,80}\}\}",
            r"##[A-Z][A-Z0-9_]{2,30}##",
            rf"{_S}(?:{_N}{{1,30}}を(?:ここ[にへ])|この(?:段落|節|セクション)[にで]{_N}{{1,20}}を|具体的な{_N}{{1,12}}を){_PUT}{_N}{{0,20}}{_C}(?!\()",
            rf"^{_S}(?:画像|写真|図解?|リンク|表|グラフ)を?挿入(?:[:：]{_N}{{1,60}})?{_C}$",
            r"\[(?:Your|Insert|(?:Add|Enter) (?:an?|the|your)) [^\[\]\n]{1,40}\](?!\()",
            r"\[INSERT [A-Z ]{3,30}\](?!\()",
            r"^\[(?:[^\[\]\n]{1,20} [Pp]laceholder|[Pp]laceholder)(?= ?[:–—-])[^\[\]\n]{0,80}\]$",
            r"\{[a-z_]{0,20}placeholder_[0-9]{1,3}[:：][^{}\n]{0,60}\}|^\[\[INSERT[:：][^\[\]\n]{1,60}\]\]$",
            r"^\[\[(?=[A-Z_0-9]*(?:BANNER|CTA|TOC|INSERT|EMBED|WIDGET|SLOT))[A-Z]{2,20}(?:_[A-Z0-9]{2,20})+\]\]$",
            r"^(?:Lorem ipsum dolor|lorem ipsum dolor|LOREM IPSUM DOLOR)",
        )
    ),
    re.M,
)
# Notes to whoever writes or makes the page: people leave them too, and with some they mean readers of a form.
_NOTES = pattern(
    "|".join(
        (
            rf"{_O}TODO(?:[:：] ?{_N}{{1,40}})?{_C}|^TODO ?(?:[（(]{_N}{{1,12}}[）)])?(?:[:：]|$)|^TBD$",
            r"^[ \u3000]{0,4}[（(]?※ ?ここ[にで](?:[^\n（）()]|[（(][^\n（）()]{1,30}[）)]){1,30}(?:入れる|挿入(?:する)?|追加(?:する)?|書く)[）)]?$",
            rf"^{_O}[^\s、。（）()【】\[\]]{{1,40}}を(?:ここに)?{_IN_ORDER}(?:[:：]{_N}{{1,20}})?{_C}$",
            r"^(?:(?:この|これは)(?:文章|テキスト|ダミー)?[はの]?)?ダミーテキスト(?:です|になります)。?|^この文章はダミーです(?:。|$)|仮の(?:文章|テキスト)で、?(?:意味はありません|差し替え)",
            rf"{_S}ここで{_N}{{0,20}}(?:読者|問い|エピソード|具体例|見出し|リンク|CTA|図|一文|1文){_N}{{0,30}}(?:入れ|挿入|追加|はさ|挟){_N}{{0,60}}{_C}(?!\()",
            rf"^\{{{SNAKE}\}}$",
            rf"^[（(](?:注[:：])?ここ[にで]{_N}{{1,60}}(?:挿入|追加|記述|記載|入れる)(?:する)?こと[）)]$",
            rf"{_S}(?:具体的な{_N}{{1,12}}|{_N}{{1,30}}を(?:ここに)?(?:{_IN_ORDER}|確認|追記)){_C}(?!{_ON_SCREEN})",
            rf"[【〔](?!{_N}{{0,10}}[0-9]{_N}{{0,4}}追記){_N}{{1,12}}(?:ここに)?(?:記入|入力|挿入|追記|入れる)[】〕](?!{_CLICKED})|〔{_N}{{1,30}}確認〕",
            rf"{_O}{_N}{{1,16}}(?:確定|決定|判明)後に?{_N}{{0,6}}(?:記入|追記|記載|入れる|差し替え){_C}|{_O}{_N}{{0,16}}未(?:取得|記入|入力|挿入){_C}",
            rf"(?:{_S}{_N}{{0,12}}|[（(][★☆※]?)要(?:確認|出典|数値|記入|追記|入力|検討|修正|取材|画像|相談)(?:[:：]{_N}{{1,40}}|。{_N}{{0,40}})?{_C}"
            "|※[^。\n]{0,40}要(?:確認|出典|追記|検討|修正|調整)",
            r"[\[［](?:[^\[\]［］\s@.]{1,14}(?<!署)名(?:・[^\[\]［］\s]{1,8})?|肩書き?|氏名)[\]］](?![(:：])|〔(?:氏名|(?:所属・)?肩書き?|所属)〕(?=[〔はがのさ])",
            r"\[[○◯〇]{1,3}[^\[\]\n]{0,3}\](?!\()|\[[^\[\]\s]{1,4}日\](?=[にはのまを])",
            r"(?<!\{)\{[^\W0-9A-Za-z_]{1,12}[名日数額値先地]\}(?!\})",
            rf"[【〔][^【】〔〕\s]{{1,8}}名[】〕](?=[のはがをにでと])|[＜（]{_OF_WHAT}名[＞）](?=[のはがをにでとへも、」）])",
            r"[\[［〔](?:数値|数字|日付|金額|価格|料金|割合|件数|人数|年度|地名|人名)[\]］〕](?![(:：])|【(?:数値|数字|金額|割合|件数)】(?=[億万千])",
            rf"^{_S}(?:画像|写真|イラスト|アイキャッチ|キャプション|(?:商品|内部|広告|アフィリエイト)リンク|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー|広告枠){_N}{{0,8}}[:：][^\n]{{1,60}}{_C}$",
            rf"[（(]{_N}{{0,10}}(?:あと|後)で{_N}{{0,6}}(?:入れる|書く|足す|貼る|記入|入力|(?:追記|差し替え)(?:する)?)[）)]",
            rf"^\[\[(?:内部|外部|関連|商品)?(?:リンク|記事)[:：](?!http){_N}{{1,60}}\]\]$",
            rf"^{_S}(?:画像の?(?:ALT|[Aa]lt)|(?:ALT|[Aa]lt|代替)テキスト){_C}(?!\()[^\n]{{2,60}}|(?:(?<=[ぁ-ヶ])|(?<={LIKE_KANJI}))\{{[0-2]\}}(?={LIKE_JAPANESE})(?![^。\n]{{0,14}}(?:のよう|と表示|と書))",
            r"TKTK|＿{3,}|[＊*]?[^\s。、＊*]{1,10}(?:差し?込み?|挿入)位置[＊*]?|〈[^〈〉\n]{1,40}自動(?:挿入|生成)〉",
            r"«[^«»\s。、]{1,12}(?:名|日|額|数|先|番号|住所)?(?:_[0-9]{1,2})?»|(?<![0-9%])%[^\W0-9A-Za-z_]{2,12}%(?![0-9%])|＜＜[^＜＞\n]{2,60}＞＞",
            r"(?<![0-9-])0{2,4}-0{3,4}-0{4}(?![0-9-])(?:[（(]※?ダミー[）)])?|[（(]※?ダミー[）)]|(?<![0-9A-Z-])0X{1,3}-X{2,4}-X{4}(?![0-9A-Z-])",
            rf"{_S}{_N}{{1,24}}を(?:ご?記入|ご?入力|記載|追記|挿入)(?:して)?ください{_C}(?!{_ON_SCREEN})",
            rf"{_S}{_N}{{2,30}}を(?:一文|一言|[0-9]{{1,3}}字(?:程度|以内)?)で{_C}",
            r"[\[［（(][ 　]+[\]］）)](?=[分年月日人名円回個])",
            rf"[\[［](?:最寄り?駅|駅|会社|店舗|地域|エリア|市区町村|都市|商品|サービス|担当者|お客様)[\]］](?!{_CLICKED})(?=[のはがをにでとへも])|[\[［]最寄り?駅[\]］](?=から|まで)",
            rf"^【[^【】]{{0,8}}(?:[課部室院園校店社館]長|編集[者長]?|監修[者医]?|法務|広報|営業|クライアント|先方|校閲|校正|デスク|担当)(?:より|から)?の?(?:チェック|修正|確認|指示|赤字|戻し|要望|指摘){_N}{{0,6}}】",
        )
    ),
    re.M,
)
# Each begins with one letter, so that the search for all is quick: a group in front makes it ten times as slow.
_IN_BRACKET = "(?:ここ|この|具体|画像|写真|イラスト|アイキャッチ|キャプション|商品|内部|広告|アフィ|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー)"
_SIGNS = pattern(
    "|".join(
        (
            r"ここは あとで 後で \[\[ \[Your \[Insert \[Add \[Enter \[INSERT laceholder ALT\] Alt\] alt\] テキスト\] \{[0-2]\} をここ[にへ] \{ここ \{\x20ここ ※\s?ここ 注:ここ ▼\s?ここ ▽\s?ここ ■\s?ここ ◆\s?ここ ★\s?ここ →\s?ここ ↓\s?ここ \{[a-z]+_ 自動挿入 自動生成 »"
            r" 要(?:確認|出典|数値|追記|記入|入力|検討|修正|取材|画像|調整|相談) 未(?:取得|記入|入力|挿入) 後に?[^\[\]\n]{0,6}(?:記入|追記|記載|入れる|差し替え)"
            r" 名\] 名・ 肩書 氏名 数[値字]\] 日付\] 金額\] 価格\] 料金\] 割合\] 件数\] 人[数名]\] 年度\] 地名\] \[[○◯〇] 日\] 名\} 日\} 数\} 額\} 値\} 先\} 地\}"
            rf" \[{_IN_BRACKET}"
            r" 挿入[\]:] 追加[\]:] 記入[\]:] 入力[\]:] 入れる[\]:] 配置\] 差し込む[\]:] 確認\] 追記\] ください\] こと\] 一文で\] 一言で\] 字(?:程度|以内)?で\] \x20(?=\][分年月日人名円回個]) \u3000(?=\][分年月日人名円回個]) 駅\] 会社\] 店舗\] 地域\] エリア\] 市区町村\] 都市\] 商品\] サービス\] 担当者\] お客様\] \[(?=[^\[\]\n]{2,20}(?:チェック|修正|確認|指示|赤字|戻し|要望|指摘))"
        ).split()
    )
)
"""What each blank has in or beside its brackets: the patterns, which are slow, are worth a try on lines with one of these …"""
_ALONE = pattern(
    r"TODO|TBD|TKTK|orem|OREM|##[A-Z]|仮の(?:文章|テキスト)|ダミー|＿＿＿|込み?位置|挿入位置|0-0000|X-XXXX|%(?<=[^\W0-9A-Za-z_]%)"
)
"""… or with one of these, which need no bracket."""


def _is_quoted(reading: Reading, line: int, text: str) -> bool:
    """Whether it stands in 「」, as what a form says does."""
    source = source_line(reading, line)
    return any(opener + text in source for opener in "「『")


def find(reading: Reading) -> Iterator[LeftOver]:
    """All of them: as information what people leave too, and what stands so often that it is the subject."""
    body, hinted = reading.document.body, lines_with(reading, _SIGNS, _ALONE)
    if not hinted:
        return
    found = [
        (line, text, severity)
        for sought, severity in ((_ASKS_TO_FILL, Severity.WARNING), (_NOTES, Severity.INFO))
        for line, text in in_blocks(reading, sought, WITH_TABLES, hinted)
    ]
    number = len({line for line, *_ in found}) + sum(body.count(circle * 2) for circle in CIRCLES)
    asked = {line for line, _, severity in found if severity is Severity.WARNING}
    for line, text, severity in found:
        if severity is Severity.INFO and line in asked:
            continue  # most likely the same one
        if severity is Severity.WARNING and _is_quoted(reading, line, text):
            continue
        if outside_code(reading, line, text):
            yield LeftOver(line, text, NOT_FILLED, severity if number < MANY else Severity.INFO)

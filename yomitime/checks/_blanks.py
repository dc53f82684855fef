"""Blanks that nobody filled in: `{{title}}`, `[ここに画像を挿入]`, TODO, 〇〇, the value of a variable that had none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from yomitime.characters import LIKE_KANJI
from yomitime.checks._assistant import is_about_models
from yomitime.checks._excerpt import EXCERPTS
from yomitime.checks._places import JAPANESE, PROSE, LeftOver, latin, lines, unusual, value
from yomitime.checks._sources import in_blocks, line_at, lines_with, outside_code
from yomitime.model import Kind, Message, Reading, Severity

MANY = 3
"""So many blanks are the subject of a post: it hands out a template."""

NOT_FILLED = Message("a blank was not filled in", "埋められていない箇所があります")
_WITH_TABLES = PROSE | {Kind.TABLE, Kind.QUOTE}

_SNAKE = "[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,3}"
_BRACES = re.compile(r"\{\{[ \t]*([^\s{}<%.$|'\"()\[\]:=「」、。]{1,30})(?: [a-z_]{1,20}=[^\s{}]{1,20}){0,3}[ \t]*\}\}")
_LABELLED = re.compile(rf"\{{\{{({_SNAKE})[:：][^{{}}\n]{{1,40}}\}}\}}")
_BRACE = re.compile(rf"(?<!\{{)\{{({_SNAKE})\}}(?!\}})")
_NAMES = frozenset(
    (
        "title topic theme keyword keywords name author company company_name product product_name service date year "
        "excerpt description summary subtitle price city area address phone email url model model_number model_name brand category shop_name store_name author_name image_url"
    ).split()
)
_COMPOUND = re.compile(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+")
# Who shows such braces in code, or says that they are not to be filled in, writes about templates.
_TEMPLATES = ("{% raw", "{% verbatim", "{% highlight", "v-pre")

_MATERIAL = "(?:画像|写真|図|表|グラフ|キャプチャ|スクショ|スクリーンショット|リンク|体験談|事例|引用|コメント|動画|地図|バナー|広告|口コミ)"
# Patterns as text: few posts need them, and `re` compiles, and keeps, one when it is first used.
_ASKS_TO_FILL = "|".join(
    (
        r"[\[【（(［]ここ(?:に|へ)(?![はも])[^\[\]【】（）()［］\n]{1,40}?(?:入れ|挿入|入力|記入|記載|書[いくき]|貼|追加|説明)[^\[\]【】（）()［］\n]{0,60}[\]】）)］]",
        rf"^[\[【（(［]ここ(?:に|へ)(?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,80}}[\]】）)］]$",
        rf"^[▼▽■◆★→↓ ]{{1,4}}ここ(?:に|へ)(?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,40}}$",
        rf"^[\[【（(［]{_MATERIAL}[^\n]{{0,60}}(?:挿入|配置|差し込む|入れる)[\]】）)］]$",
        r"[（(][^（）()\n]{0,60}(?:文脈に応じて|適宜|必要に応じて)[^（）()\n]{0,12}(?:選択|変更|修正|調整|置き換え|差し替え)(?:して)?ください[）)]",
        r"##[A-Z][A-Z0-9_]{2,30}##|%%[A-Z][A-Z0-9_]{2,30}%%",
        r"[\[【［](?:[^\[\]【】［］\n]{1,30}を(?:ここ[にへ])|この(?:段落|節|セクション)[にで][^\[\]【】［］\n]{1,20}を|具体的な[^\[\]【】［］\n]{1,12}を)"
        r"(?:入れ|挿入|入力|記入|記載|書|追加)[^\[\]【】［］\n]{0,20}[\]】］](?!\()",
        r"^[\[【［](?:画像|写真|図解?|リンク|表|グラフ)を?挿入(?:[:：][^\[\]【】［］\n]{1,60})?[\]】］]$",
        r"\[(?:Your|Insert|(?:Add|Enter) (?:an?|the|your)) [^\[\]\n]{1,40}\](?!\()",
        r"\[INSERT [A-Z ]{3,30}\](?!\()",
        r"^(?i:lorem ipsum dolor)",
    )
)
# Notes to whoever writes or makes the page: people leave them too, and with some they mean readers of a form.
_NOTES = "|".join(
    (
        r"^\[TODO(?:[:：][^\[\]\n]{1,40})?\]",
        r"^【TODO】",
        r"^TODO ?(?:[（(][^（）()\n]{1,12}[）)])?(?:[:：]|$)",
        r"[（(【\[]TODO[:：] ?[^（）()【】\[\]\n]{1,40}[）)】\]]",
        r"^TBD$",
        r"^[ \u3000]{0,4}[（(]?※ ?ここ[にで](?:[^\n（）()]|[（(][^\n（）()]{1,30}[）)]){1,30}(?:入れる|挿入(?:する)?|追加(?:する)?|書く)[）)]?$",
        r"^[（(【\[〔][^\s、。（）()【】\[\]]{1,40}を(?:ここに)?(?:追加|挿入|記入|入力|入れる|差し込む)(?:[:：][^（）()【】\[\]〔〕\n]{1,20})?[）)】\]〕]$",
        rf"^\{{{_SNAKE}\}}$",
        r"^[（(](?:注[:：])?ここ[にで][^\n（）()]{1,60}(?:挿入|追加|記述|記載|入れる)(?:する)?こと[）)]$",
        # In a sentence, unless it names what is on a screen: 「[名前を入力]をクリック」.
        r"\[(?:具体的な[^\[\]\n]{1,12}|[^\[\]\n]{1,12}を(?:ここに)?(?:入力|記入|挿入|入れる|確認|追記))\]"
        r"(?!\(|を?(?:クリック|タップ|選|押|開)|ボタン|メニュー|タブ|欄|画面|から|」|、|へ|→)",
        r"（(?:宿|劇場|会社|店|商品|サービス|地|人|担当者|施設|学校|ホテル|製品|企業|社|駅|大学|書籍)名）(?=[でのにをがは」])|（要(?:確認|出典|追記|記入|入力)[:：)）]",
        r"〔[^〔〕\n]{1,30}(?:を?(?:確認|記入|追記|挿入|入れる)|要(?:確認|出典))〕|［[^［］\s]{1,10}名］|＜(?:[学会]?[校社]|店|商品|製品|サービス|施設|事務所|[医病]院|園|宿|担当者|講師|イベント|地域|駅)名＞(?=[のはがをにでとへも、])",
        r"\[(?:数値|数字|日付|金額|価格|料金|割合|件数|人数|年度|地名|人名)\](?![(:：])",
        r"(?<![0-9-])0{2,4}-0{3,4}-0{4}(?![0-9-])(?:[（(]※?ダミー[）)])?|[（(]※?ダミー[）)]",
        r"【[^【】\n]{1,12}を?(?:ここに)?(?:記入|入力|挿入|追記|入れる)】(?!を?(?:クリック|タップ|選|押|開)|ボタン|メニュー|タブ|欄|画面|から)",
        r"\[(?:[^\[\]\s@.]{1,14}(?<!署)名(?:・[^\[\]\s]{1,8})?|肩書き?|氏名)\](?![(:：])|【[^【】\s]{1,8}名】(?=[のはがをにでと])",
        r"[【\[［][^【】\[\]\n]{0,12}要(?:確認|出典|記入|追記|入力|検討|修正)(?=[】\]］。])|※[^。\n]{0,40}要(?:確認|出典|追記|検討|修正)",
        r"^[\[【［](?:画像|写真|イラスト|アイキャッチ|キャプション|(?:商品|内部|広告|アフィリエイト)リンク|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー)"
        r"[^\[\]【】\n]{0,8}[:：][^\[\]【】\n]{1,60}[\]】］]$",
    )
)
# Each begins with one letter, so that the search for all is quick: a group in front makes it ten times as slow.
_SIGNS = "|".join(
    (
        r"TODO TBD \[Your \[Insert \[Add \[Enter \[INSERT orem OREM ##[A-Z] %%[A-Z] ここ[にへで] \[(?:この|具体|画像|写真|イラスト|アイキャッチ|キャプション|肩書|氏名)"
        r" 【(?:この|具体|画像|写真|イラスト|アイキャッチ|キャプション|商品|内部|広告|アフィ|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー) 名・ 名） 名］ 入れる[：〕] 差し込む〕 確認〕 記入〕 追記〕 挿入〕 入れる〕 出典〕 \{[a-z]+_ 要(?:出典|確認|追記|記入|入力|検討|修正)"
        r" 名＞ 0-0000 ダミー \[(?:数値|数字|日付|金額|価格|料金|割合|件数|人数|年度|地名|人名) 挿入[\]】）］：:] 追加[\]】）] 記入[\]】）] 入力[\]】）] 入れる[\]】）］] 配置[\]】）］] 差し込む[\]】）］] 確認[\]】] 追記[\]】] 名[\]】] ください） こと）"
    ).split()
)
"""What each blank has: the patterns, which are slow, are worth a try on lines with one of these."""
_CHOICE = rf"\{{[^{{}}|\n]{{1,20}}\|(?=[^{{}}\n]*\|)(?=[^{{}}\n]*(?:[ァ-ヶ]|{LIKE_KANJI}))[^{{}}\n]{{3,80}}\}}"
_NO_VALUE = r"\A(?:NaN|undefined|\[object Object\])\Z|(?<![0-9A-Za-z])(?:NaN|undefined|N/A)(?=[円%％年個])"
# Of another engine, or of the one that a post came from.
_SHORTCODE = r"\[/?[a-z][a-z0-9_-]{1,24}(?: [a-z_-]{1,20}=[\"“”'][^\]\n]{0,200})\]"
_SHORTCODES = re.compile("ショートコード|shortcode|WordPress|ワードプレス", re.I)
_HERE = (
    r"(?<==\")YOUR_[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}(?=\")|(?<![A-Z_])[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}_HERE(?![A-Z_])"
)
# A link to where nothing is: the engine's readers get an error, the author saw none.
_TARGET = (
    r"\]\((?:<)?((?i:(?:[A-Z]+_)*(?:URL|LINK)(?:_HERE)?)"
    rf"|(?:ここに)?(?:(?:[ぁ-ヶ]|{LIKE_KANJI}){{1,6}}の?)?(?:(?i:URL)|リンク)(?:をここに)?)>?\)"
)
# Each alternative begins with its one letter, so that the search for one is quick.
_CIRCLES = (
    r"〇〇+|○○+|◯◯+|X(?<![A-Za-z]X)X+(?=[ぁ-ヶ一-鿿%％])|X(?<=会社X)X+|△△(?=[ぁ-ヶ一-鿿])|●●(?=[ぁ-ヶ一-鿿：:〜～])"
)
_FIRST_OF_CIRCLES = frozenset("〇○◯△●")


def find(reading: Reading) -> list[LeftOver]:
    """All blanks of a post."""
    return [
        *_described(reading),
        *_braces(reading),
        *_asked(reading),
        *_without_value(reading),
        *_targets(reading),
        *_spun(reading),
        *_here(reading),
        *_shortcodes(reading),
        *_circles(reading),
    ]


def _described(reading: Reading) -> Iterator[LeftOver]:
    """Blanks of the title and the excerpt, which no engine fills in."""
    for key in ("title", "subtitle", "author", *EXCERPTS):
        text, line = value(reading.document, key) or ("", 0)
        for match in chain(_BRACES.finditer(text), _BRACE.finditer(text)):
            if _is_name(match[1]):
                severity = Severity.INFO if is_about_models(reading) else Severity.WARNING
                yield LeftOver(line, match[0], NOT_FILLED, severity)


def _is_name(name: str) -> bool:
    return name.lower() in _NAMES or _COMPOUND.fullmatch(name) is not None or JAPANESE.search(name) is not None


def _braces(reading: Reading) -> Iterator[LeftOver]:
    body, near = reading.document.body, latin(reading)
    if "{{" not in near and not _BRACE.search(near):
        return
    # In MDX one brace holds code.
    single = () if reading.document.path.lower().endswith(".mdx") else (_BRACE,)
    blanks = [
        match for pattern in (_BRACES, _LABELLED, *single) for match in pattern.finditer(body) if _is_name(match[1])
    ]
    places = [line_at(reading, match.start()) for match in blanks]
    is_subject = (
        len(blanks) >= MANY
        or any(word in body for word in _TEMPLATES)
        or any("{{" in block.text for block in reading.text.blocks if block.kind in {Kind.QUOTE, Kind.CODE})
    )
    if not is_subject and all(outside_code(reading, line, m[0]) for line, m in zip(places, blanks, strict=True)):
        for match, line in zip(blanks, places, strict=True):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)


def _asked(reading: Reading) -> Iterator[LeftOver]:
    body, hinted = reading.document.body, lines_with(reading, _SIGNS)
    if not hinted:
        return
    found = [
        (line, text, severity)
        for pattern, severity in ((_ASKS_TO_FILL, Severity.WARNING), (_NOTES, Severity.INFO))
        for line, text in in_blocks(reading, pattern, _WITH_TABLES, hinted)
    ]
    number = len(found) + sum(body.count(circle * 2) for circle in _FIRST_OF_CIRCLES)
    asked = {line for line, _, severity in found if severity is Severity.WARNING}
    for line, text, severity in found:
        if severity is Severity.INFO and line in asked:
            continue  # most likely the same one
        if outside_code(reading, line, text):
            yield LeftOver(line, text, NOT_FILLED, severity if number < MANY else Severity.INFO)


def _without_value(reading: Reading) -> Iterator[LeftOver]:
    if any(word in latin(reading) for word in ("NaN", "undefined", "[object Object]", "N/A")):
        message = Message("a value is missing", "値が入っていません")
        for line, text in in_blocks(reading, _NO_VALUE, _WITH_TABLES):
            yield LeftOver(line, text.strip(), message, Severity.INFO)


def _targets(reading: Reading) -> Iterator[LeftOver]:
    message = Message("a link leads nowhere", "リンク先が入っていません")
    for match in re.finditer(_TARGET, reading.document.body) if "](" in latin(reading) else ():
        line = line_at(reading, match.start())
        if outside_code(reading, line, match[0]):
            yield LeftOver(line, match[1], message, Severity.WARNING)


def _spun(reading: Reading) -> Iterator[LeftOver]:
    """`{おすすめ|オススメ|お勧め}`: what a rewriting tool chooses from; 「{漢字|かん|じ}」 is ruby."""
    message = Message("a choice was not made", "候補から選ばれていません")
    body = reading.document.body
    for match in re.finditer(_CHOICE, body) if "{" in latin(reading) and "|" in latin(reading) else ():
        line = line_at(reading, match.start())
        if outside_code(reading, line, match[0]):
            yield LeftOver(line, match[0], message, Severity.WARNING)


def _here(reading: Reading) -> Iterator[LeftOver]:
    """`IMAGE_URL_HERE`, in attributes too, which no visible text has; a link's target is `_targets`' matter."""
    body, near = reading.document.body, latin(reading)
    for match in re.finditer(_HERE, body) if "_HERE" in near or "YOUR_" in near else ():
        line = line_at(reading, match.start())
        is_target = body.endswith("](", 0, match.start())
        if not is_target and outside_code(reading, line, match[0]):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)


def _shortcodes(reading: Reading) -> Iterator[LeftOver]:
    if '="' not in latin(reading) or _SHORTCODES.search(reading.document.body):
        return
    message = Message("a shortcode stands on the page", "ショートコードがそのまま表示されます")
    for line, text in in_blocks(reading, _SHORTCODE, PROSE):
        if "`" not in lines(reading)[line - reading.document.body_line]:
            yield LeftOver(line, text, message, Severity.INFO)


def _circles(reading: Reading) -> Iterator[LeftOver]:
    """〇〇 is also how people write «such and such»: one finding for all, as information."""
    if _FIRST_OF_CIRCLES.isdisjoint(unusual(reading)) and "XX" not in latin(reading):
        return
    found = list(in_blocks(reading, _CIRCLES, PROSE))
    if found:
        message = Message(f"stands for a name ({len(found)}×)", f"名前の伏せ字があります（{len(found)} か所）")
        yield LeftOver(*found[0], message, Severity.INFO)

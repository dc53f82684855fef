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

# Brackets of any kind and of any but the round ones, with what ends them and what stands in them.
_O, _S, _C, _N = r"[（(\[【［〔＜]", r"[\[【［〔＜]", r"[）)\]】］〕＞]", r"[^（）()\[\]【】［］〔〕＜＞\n]"
_MATERIAL = "(?:画像|写真|図|表|グラフ|キャプチャ|スクショ|スクリーンショット|リンク|体験談|事例|引用|コメント|動画|地図|バナー|広告|口コミ)"
_PUT = "(?:入れ|挿入|入力|記入|記載|書[いくき]|貼|追加|説明)"
_IN_ORDER = "(?:追加|挿入|記入|入力|入れる|差し込む)"
# What stands behind the name of a thing on a screen: 「[名前を入力]をクリック」.
_CLICKED = "を?(?:クリック|タップ|選|押|開)|ボタン|メニュー|タブ|欄|画面|から"
_ON_SCREEN = rf"{_CLICKED}|\(|」|、|へ|→"
_OF_WHAT = "(?:[学会]?[校社]|大学|店|劇場|会社|企業|商品|製品|書籍|サービス|施設|事務所|[医病]院|園|宿|ホテル|駅|地域?|人|担当者|講師|イベント)"
# Patterns as text: few posts need them, and `re` compiles, and keeps, one when it is first used.
_ASKS_TO_FILL = "|".join(
    (
        rf"{_O}ここ[にへ](?![はも]){_N}{{1,40}}?{_PUT}{_N}{{0,60}}{_C}(?!\()",
        rf"^{_O}ここ[にへ](?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,80}}{_C}$",
        rf"^[▼▽■◆★→↓ ]{{1,4}}ここ[にへ](?![はも])[^\n]{{0,20}}{_MATERIAL}[^\n]{{0,40}}$",
        rf"^{_O}{_MATERIAL}[^\n]{{0,60}}(?:挿入|配置|差し込む|入れる){_C}$",
        rf"[（(]{_N}{{0,60}}(?:文脈に応じて|適宜|必要に応じて){_N}{{0,12}}(?:選択|変更|修正|調整|置き換え|差し替え)(?:して)?ください[）)]",
        r"##[A-Z][A-Z0-9_]{2,30}##|%%[A-Z][A-Z0-9_]{2,30}%%",
        rf"{_S}(?:{_N}{{1,30}}を(?:ここ[にへ])|この(?:段落|節|セクション)[にで]{_N}{{1,20}}を|具体的な{_N}{{1,12}}を){_PUT}{_N}{{0,20}}{_C}(?!\()",
        rf"^{_S}(?:画像|写真|図解?|リンク|表|グラフ)を?挿入(?:[:：]{_N}{{1,60}})?{_C}$",
        r"\[(?:Your|Insert|(?:Add|Enter) (?:an?|the|your)) [^\[\]\n]{1,40}\](?!\()",
        r"\[INSERT [A-Z ]{3,30}\](?!\()",
        r"^(?i:lorem ipsum dolor)",
    )
)
# Notes to whoever writes or makes the page: people leave them too, and with some they mean readers of a form.
_NOTES = "|".join(
    (
        rf"{_O}TODO(?:[:：] ?{_N}{{1,40}})?{_C}|^TODO ?(?:[（(]{_N}{{1,12}}[）)])?(?:[:：]|$)|^TBD$",
        r"^[ \u3000]{0,4}[（(]?※ ?ここ[にで](?:[^\n（）()]|[（(][^\n（）()]{1,30}[）)]){1,30}(?:入れる|挿入(?:する)?|追加(?:する)?|書く)[）)]?$",
        rf"^{_O}[^\s、。（）()【】\[\]]{{1,40}}を(?:ここに)?{_IN_ORDER}(?:[:：]{_N}{{1,20}})?{_C}$",
        rf"^\{{{_SNAKE}\}}$",
        rf"^[（(](?:注[:：])?ここ[にで]{_N}{{1,60}}(?:挿入|追加|記述|記載|入れる)(?:する)?こと[）)]$",
        rf"{_S}(?:具体的な{_N}{{1,12}}|{_N}{{1,30}}を(?:ここに)?(?:{_IN_ORDER}|確認|追記)){_C}(?!{_ON_SCREEN})",
        rf"[【〔]{_N}{{1,12}}(?:ここに)?(?:記入|入力|挿入|追記|入れる)[】〕](?!{_CLICKED})|〔{_N}{{1,30}}確認〕",
        rf"{_O}{_N}{{1,16}}(?:確定|決定|判明)後に?{_N}{{0,6}}(?:記入|追記|記載|入れる|差し替え){_C}|{_O}{_N}{{0,16}}未(?:取得|記入|入力|挿入){_C}",
        rf"(?:{_S}{_N}{{0,12}}|[（(])要(?:確認|出典|数値|記入|追記|入力|検討|修正|取材|画像)(?:[:：]{_N}{{1,40}}|。{_N}{{0,40}})?{_C}"
        "|※[^。\n]{0,40}要(?:確認|出典|追記|検討|修正)",
        r"[\[［](?:[^\[\]［］\s@.]{1,14}(?<!署)名(?:・[^\[\]［］\s]{1,8})?|肩書き?|氏名)[\]］](?![(:：])",
        rf"[【〔][^【】〔〕\s]{{1,8}}名[】〕](?=[のはがをにでと])|[＜（]{_OF_WHAT}名[＞）](?=[のはがをにでとへも、」])",
        r"[\[［〔](?:数値|数字|日付|金額|価格|料金|割合|件数|人数|年度|地名|人名)[\]］〕](?![(:：])",
        rf"^{_S}(?:画像|写真|イラスト|アイキャッチ|キャプション|(?:商品|内部|広告|アフィリエイト)リンク|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー){_N}{{0,8}}[:：][^\n]{{1,60}}{_C}$",
        r"(?<![0-9-])0{2,4}-0{3,4}-0{4}(?![0-9-])(?:[（(]※?ダミー[）)])?|[（(]※?ダミー[）)]",
    )
)
# Each begins with one letter, so that the search for all is quick: a group in front makes it ten times as slow.
_LABELS = "(?:画像|写真|イラスト|アイキャッチ|キャプション|商品|内部|広告|アフィ|図版|グラフ|スクショ|キャプチャ|動画|CTA|バナー)"
_SIGNS = "|".join(
    (
        r"TODO TBD \[Your \[Insert \[Add \[Enter \[INSERT orem OREM ##[A-Z] %%[A-Z] ここ[にへで] \{[a-z]+_ 0-0000 ダミー"
        r" この(?:段落|節|セクション) 具体的な 要(?:確認|出典|数値|追記|記入|入力|検討|修正|取材|画像) 未(?:取得|記入|入力|挿入) 後に?[^（）()\n]{0,6}(?:記入|追記|記載|入れる|差し替え)"
        r" 名[\]］】〕＞）・] 肩書 氏名 数[値字][\]］〕] 日付[\]］〕] 金額[\]］〕] 価格[\]］〕] 料金[\]］〕] 割合[\]］〕] 件数[\]］〕] 人[数名][\]］〕] 年度[\]］〕] 地名[\]］〕]"
        rf" \[{_LABELS} 【{_LABELS} ［{_LABELS} 〔{_LABELS}"
        r" 挿入[\]】）］〕＞：:] 追加[\]】）］〕＞：:] 記入[\]】）］〕＞：:] 入力[\]】）］〕＞：:] 入れる[\]】）］〕＞：:] 配置[\]】）］〕＞] 差し込む[\]】）］〕＞：:] 確認[\]】］〕＞] 追記[\]】］〕＞] ください） こと）"
    ).split()
)
"""What each blank has: the patterns, which are slow, are worth a try on lines with one of these."""
_EXPRESSION = r"\{\{\s*\$(?:node|json|input|items|vars)\b[^{}\n]{1,80}\}\}"
_CHOICE = rf"\{{[^{{}}|\n]{{1,20}}\|(?=[^{{}}\n]*\|)(?=[^{{}}\n]*(?:[ァ-ヶ]|{LIKE_KANJI}))[^{{}}\n]{{3,80}}\}}"
_NO_VALUE = r"\A(?:NaN|undefined|\[object Object\])\Z|(?<![0-9A-Za-z])(?:NaN|undefined|N/A)(?=[円%％年個件人社名回台本枚億万ドル]|時間|分[のでにが、。])"
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
    number = len({line for line, *_ in found}) + sum(body.count(circle * 2) for circle in _FIRST_OF_CIRCLES)
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
    """`{おすすめ|オススメ|お勧め}`: what a rewriting tool chooses from; 「{漢字|かん|じ}」 is ruby. `{{ $node["A"].json }}`: what a workflow fills in."""
    message = Message("a choice was not made", "候補から選ばれていません")
    body = reading.document.body
    for match in re.finditer(_CHOICE, body) if "{" in latin(reading) and "|" in latin(reading) else ():
        line = line_at(reading, match.start())
        if outside_code(reading, line, match[0]):
            yield LeftOver(line, match[0], message, Severity.WARNING)
    for match in re.finditer(_EXPRESSION, body) if "$" in latin(reading) and "{{" in latin(reading) else ():
        line = line_at(reading, match.start())
        if outside_code(reading, line, match[0]):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)


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

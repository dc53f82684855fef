"""Blanks that nobody filled in, but for those in brackets: `{{title}}`, 〇〇, the value of a variable that had none, the link to nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from yomitime import inline
from yomitime.characters import LIKE_JAPANESE, LIKE_KANJI
from yomitime.checks._leftovers.assistant import is_about_models
from yomitime.checks._leftovers.slots import CIRCLES, MANY, NOT_FILLED, SNAKE, WITH_TABLES
from yomitime.checks._places import JAPANESE, PROSE, LeftOver, latin, lowered, source_line, unusual, value
from yomitime.checks._sources import in_blocks, in_source, line_at, lines_at, outside_code
from yomitime.checks._unfinished.excerpt import EXCERPTS
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.once import once
from yomitime.patterns import pattern

_BRACES = pattern(r"\{\{[ \t]*([^\s{}<%.$|'\"()\[\]:=「」、。]{1,30})(?: [a-z_]{1,20}=[^\s{}]{1,20}){0,3}[ \t]*\}\}")
_LABELLED = pattern(rf"\{{\{{({SNAKE}|[A-Z]{{2,20}}(?:_[A-Z0-9]{{1,20}}){{1,3}})[:：][^{{}}\n]{{1,40}}\}}\}}")
_BRACE = pattern(rf"\{{(?<!\{{\{{)({SNAKE})\}}(?!\}})")
_NAME_IN_BRACES = pattern(r"\{(?<!\{\{)(topic|theme|keywords?|title|subject)\}(?!\})")
_NAMES = frozenset(
    (
        "title topic theme keyword keywords name author company company_name product product_name service date year "
        "location place station venue event duration period season month day time number count amount percent rate rank age person user "
        "customer client target feature benefit region country prefecture material size color weight industry job school speaker genre "
        "excerpt description summary subtitle price city area address phone email url version model model_number model_name brand category shop_name store_name author_name image_url"
    ).split()
)
_COMPOUND = pattern(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+")
# Who speaks of such braces, shows them in code, or says that they are not to be filled in, writes about templates.
_SPOKEN_OF = pattern(
    r" ?(?:のように|のような(?:タグ|変数|記法|構文|形|書き方|記述|表記|文字列|プレースホルダ|波|二重|もの)|と(?:書|記述|記[すし]|い[うっ]|入力)|を使|で(?:参照|囲)|や ?\{\{|と ?\{\{|という|タグ|変数|記法|構文)"
)
_SET = pattern(r"\{%-?[ \t]{0,8}(?:set|assign|capture|for)[ \t]+([^\s=%{}]{1,60})")
_TEMPLATES = ("{% raw", "{% verbatim", "{% highlight", "v-pre")

_EXPRESSION = pattern(r"\{\{\s*\$(?:node|json|input|items|vars)\b[^{}\n]{1,80}\}\}")
# Of the script that put the parts together: {{ part_3.body }}, {{ sections[2].text }}.
_PART = pattern(
    r"\{\{-?\s*(?:part|section|chunk|chapter|draft|output|response|completion|answer|llm|step)s?(?:_?[0-9]{1,2}|\[[0-9]{1,2}\])?"
    r"\.(?:body|text|content|output|markdown|heading|summary)\s*-?\}\}"
)
# With an argument that has no value: {{recipe_card id="miso" servings=}}
_CARD = pattern(
    rf'\{{\{{{SNAKE}(?: [a-z_]{{1,20}}=(?:"[^"{{}}\n]{{0,60}}")?){{0,4}} [a-z_]{{1,20}}=(?: [a-z_]{{1,20}}="[^"{{}}\n]{{0,60}}"){{0,4}}\}}\}}'
)
_VARIABLE = pattern(
    r"%%(?:(?!TODO|NOTE|MEMO|FIXME)[A-Z][A-Z0-9_]{2,30}(?: [a-z_]{1,20}=\"[^\"%\n]{0,40}\"){0,5}"
    r"|sitename|sitedesc|title|sep|page|excerpt|category|primary_category|date|author|name|focuskw|currentyear)%%"
)
_CHOICE = pattern(rf"\{{[^{{}}|\n]{{1,20}}\|(?=[^{{}}\n]*\|)(?=[^{{}}\n]*(?:[ァ-ヶ]|{LIKE_KANJI}))[^{{}}\n]{{3,80}}\}}")
_NO_VALUE = pattern(
    r"%[0-9]\$[sd]|(?<![%A-Za-z0-9])%[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){0,3}%(?=[人円社件個月日％%])|\A(?:NaN|undefined)\Z|\[object Object\](?! ?[と」])|(?<![0-9A-Za-z])(?:NaN|undefined|N/A)(?= ?[円%％年個件人社名回台本枚億万ドル]|時間|分[のでにが、。])",
    re.M,
)
_MAY_HAVE_NONE = pattern(r"%(?:[0-9]\$|(?<![%A-Za-z0-9]%)[A-Z]{2})|NaN|undefined|N/A|\[object")
# Of another engine, or of the one that a post came from.
_SHORTCODE = pattern(r"\[/?[a-z][a-z0-9_-]{1,24}(?: [a-z_-]{1,20}=[\"“”'][^\]\n]{0,200})\]", re.M)
_MAY_BE_SHORTCODE = pattern(r"\[/?[a-z]")
_ABOUT_SHORTCODES, _ABOUT_SHORTCODES_IN_JAPANESE = ("shortcode", "wordpress"), ("ショートコード", "ワードプレス")
_HERE = pattern(
    r"(?<==\")YOUR_[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}(?=\")|(?<![A-Z_])[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}_HERE(?![A-Z_])"
)
# A link to where nothing is: the engine's readers get an error, the author saw none.
_TARGET = pattern(
    r"\]\((?:<)?((?i:(?:[A-Z]+_)*(?:URL|LINK)(?:_HERE)?)|TODO|TBD"
    rf"|(?:ここに)?(?:{LIKE_JAPANESE}{{1,6}}の?)?(?:(?i:URL)|リンク)(?:をここに)?)>?\)"
)
_CIRCLE = pattern(f"[{''.join(sorted(CIRCLES))}]|XX")
# Each alternative begins with its one letter, so that the search for one is quick.
_UNIT = "[十百千万時分円月日年名人回歳階号]"
_CIRCLES = pattern(
    rf"○(?<![\[0-9一二三四五六七八九十〇○]○)(?={_UNIT})|◯(?<![\[0-9一二三四五六七八九十◯]◯)(?={_UNIT})"
    rf"|〇(?<![〇一二三四五六七八九十百千万]〇)〇+(?![一二三四五六七八九])|〇(?<=[年月]〇)(?=[月日])|○○+|◯◯+|X(?<![A-Za-z-]X)X+(?=[%％]|{LIKE_JAPANESE})|X(?<=会社X)X+|△△(?={LIKE_JAPANESE})|●●(?=[：:〜～]|{LIKE_JAPANESE})",
    re.M,
)


def find(reading: Reading) -> list[LeftOver]:
    """All blanks of a post."""
    return [
        *_described(reading),
        *_braces(reading),
        *_without_value(reading),
        *_targets(reading),
        *_of_tools(reading),
        *_here(reading),
        *_shortcodes(reading),
        *_circles(reading),
    ]


def _described(reading: Reading) -> Iterator[LeftOver]:
    """Blanks of the title and the excerpt, which no engine fills in; in a post about such blanks they are its subject."""
    for key in ("title", "subtitle", "author", *EXCERPTS):
        text, line = value(reading.document, key) or ("", 0)
        for match in _VARIABLE.finditer(text):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)
        for match in chain(_BRACES.finditer(text), _BRACE.finditer(text), _NAME_IN_BRACES.finditer(text)):
            if _is_name(match[1]) and not _are_subject(reading, _in_body(reading)):
                severity = Severity.INFO if is_about_models(reading) else Severity.WARNING
                yield LeftOver(line, match[0], NOT_FILLED, severity)


def _is_name(name: str) -> bool:
    return name.lower() in _NAMES or _COMPOUND.fullmatch(name) is not None or JAPANESE.search(name) is not None


def _braces(reading: Reading) -> Iterator[LeftOver]:
    near = latin(reading)
    if "{{" not in near and not _BRACE.search(near):
        return
    blanks = _in_body(reading)
    places = [line_at(reading, match.start()) for match in blanks]
    is_in_code = not all(outside_code(reading, line, match[0]) for line, match in zip(places, blanks, strict=True))
    if not is_in_code and not _are_subject(reading, blanks):
        for match, line in zip(blanks, places, strict=True):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)


@once
def _in_body(reading: Reading) -> list[re.Match[str]]:
    body = reading.document.body
    # In MDX one brace holds code.
    single = () if reading.document.path.lower().endswith(".mdx") else (_BRACE,)
    is_set = frozenset(_SET.findall(body))
    return [
        match
        for sought in (_BRACES, _LABELLED, *single)
        for match in sought.finditer(body)
        if _is_name(match[1]) and match[1] not in is_set
    ]


def _are_subject(reading: Reading, blanks: Sequence[re.Match[str]]) -> bool:
    """Whether a post is about such blanks: it has many, speaks of one, or shows them in code."""
    body = reading.document.body
    return (
        len(blanks) >= MANY
        or any(word in body for word in _TEMPLATES)
        or any(_SPOKEN_OF.match(body, match.end()) for match in blanks)
        or any("{{" in block.text for block in reading.text.blocks if block.kind in {Kind.QUOTE, Kind.CODE})
    )


def _without_value(reading: Reading) -> Iterator[LeftOver]:
    message = Message("a value is missing", "値が入っていません")
    for line, text in in_blocks(reading, _NO_VALUE, WITH_TABLES, lines_at(reading, _MAY_HAVE_NONE)):
        yield LeftOver(line, text.strip(), message, Severity.INFO)


def _targets(reading: Reading) -> Iterator[LeftOver]:
    message = Message("a link leads nowhere", "リンク先が入っていません")
    for line, match in in_source(reading, _TARGET) if "](" in latin(reading) else ():
        yield LeftOver(line, match[1], message, Severity.WARNING)


def _of_tools(reading: Reading) -> Iterator[LeftOver]:
    """`{おすすめ|オススメ|お勧め}`, from which a rewriting tool chooses («{漢字|かん|じ}» is ruby), and what a workflow fills in: `{{ $node["A"].json }}`."""
    choice, near = Message("a choice was not made", "候補から選ばれていません"), latin(reading)
    tools = (
        (_CHOICE, ("{", "|"), choice),
        (_EXPRESSION, ("{{", "$"), NOT_FILLED),
        (_PART, ("{{",), NOT_FILLED),
        (_VARIABLE, ("%%",), NOT_FILLED),
        (_CARD, ("{{", "="), NOT_FILLED),
    )
    for sought, signs, message in tools:
        for line, match in in_source(reading, sought) if all(sign in near for sign in signs) else ():
            if not _SPOKEN_OF.match(reading.document.body, match.end()):
                yield LeftOver(line, match[0], message, Severity.WARNING)


def _here(reading: Reading) -> Iterator[LeftOver]:
    """`IMAGE_URL_HERE`, in attributes too, which no visible text has; a link's target is `_targets`' matter."""
    near = latin(reading)
    for line, match in in_source(reading, _HERE) if "_HERE" in near or "YOUR_" in near else ():
        if not reading.document.body.endswith("](", 0, match.start()):
            yield LeftOver(line, match[0], NOT_FILLED, Severity.WARNING)


def _shortcodes(reading: Reading) -> Iterator[LeftOver]:
    body = reading.document.body
    if (
        '="' not in latin(reading)
        or any(word in lowered(reading) for word in _ABOUT_SHORTCODES)
        or any(word in body for word in _ABOUT_SHORTCODES_IN_JAPANESE)
    ):
        return
    message = Message("a shortcode stands on the page", "ショートコードがそのまま表示されます")
    for line, text in in_blocks(reading, _SHORTCODE, PROSE, lines_at(reading, _MAY_BE_SHORTCODE)):
        if "`" not in source_line(reading, line):
            yield LeftOver(line, text, message, Severity.INFO)


def _circles(reading: Reading) -> Iterator[LeftOver]:
    """〇〇 is also how people write «such and such»: one finding for all, as information."""
    if CIRCLES.isdisjoint(unusual(reading)) and "XX" not in latin(reading):
        return
    is_enabled = inline.enabled_on(reading, "generator-marker")
    hinted = lines_at(reading, _CIRCLE)
    found = [each for each in in_blocks(reading, _CIRCLES, PROSE, hinted) if is_enabled(each[0])]
    if found:
        message = Message(f"stands for a name ({len(found)}×)", f"名前の伏せ字があります（{len(found)} か所）")
        yield LeftOver(*found[0], message, Severity.INFO)

"""Notation inside running text that no Markdown parser knows: ruby, kramdown attributes, emoji names, Hatena notes."""

from __future__ import annotations

import contextlib
import re

from yomitime.patterns import pattern
from yomitime.prose.marks import has_japanese, shield

_SPECIAL = pattern(r"[《{:(\[^]")
_KANJI = "々〆〇ヶ㐀-鿿豈-﫿\U00020000-\U0003ffff"
_KANA = "ぁ-ゟ゠-ヿ　 "

# A reading has no kanji: 「新刊｜作家の新作《海辺の図書館》」 is a bar and a title.
# Every repetition is bounded or cannot cross its own opening mark: linear on any input.
_DOTS = pattern(r"《《([^《》\n]{1,200})》》")
_EXPLICIT = pattern(r"[｜|]([^｜|《》\n]{1,60})《[^《》\n々-〇㐀-鿿]{1,100}》")
_WORKS = "映画|名画|絵画|画集|作品|名作|新作|連作|表作|傑作|大作|小説|漫画|童話|番組|歌劇|楽曲|名曲|新曲|彫刻|戯曲"
"""What bears a title, and no reading: everybody can read it."""
_HAS_KANJI = pattern(f"[{_KANJI}]")
_IMPLICIT = pattern(f"(?<=[{_KANJI}])(?<!{_WORKS})《[{_KANA}]{{1,60}}》")
_IN_BRACKETS = pattern(r"(?<!《)《[^《》\n]{1,100}》(?!》)")
_BRACED = pattern(f"{{([^{{}}|｜\n]{{1,60}})[|｜][{_KANA}|｜]{{1,100}}}}")
_LINKED = pattern(f"\\[([^\\[\\]\n]{{1,60}})\\]\\^\\([{_KANA}]{{1,60}}\\)")
_ATTRIBUTES = pattern(r"""\{:(?:[\t !#-&(-z|~]|"[^"{}\n]{0,400}"|'[^'{}\n]{0,400}'){0,400}\}""")
ATTRIBUTE_LIST = pattern(
    r"""\{[ \t]*(?:(?:[.#][^\s{}"'=,]+|[A-Za-z][A-Za-z0-9:_-]*+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s{}"'=,]+))(?:[ \t,]+|(?=\})))+\}"""
)
"""`{.class #id key="value"}` of Pandoc, Goldmark and markdown-it-attrs. Prose in braces is none."""
_ATTRIBUTE_LINE = pattern(rf"^[ \t]*{ATTRIBUTE_LIST.pattern}[ \t]*$", re.M)
_EMOJI = pattern(r"(?<![0-9A-Za-z:])(?::(?:\+1|-1|100|1234|[abmovx]|[a-z][a-z0-9_+-]{1,48}):)++(?![0-9A-Za-z:]|//)")
_HEADING_ID = pattern(r"[ \t]*\{(?:[#.][^{}\n]{0,200}|[\w-]{1,40}=[^{}\n]{0,200})\}[ \t#]*\Z")
_ALERT = pattern(r"\[![^\[\]\n]{1,60}\][+-]?[ \t]*")
_TASK = pattern(r"\[[ xX<>/!?*-]\][ \t　]+")
# What Obsidian calls a block, so that others may link to it; no power such as 10 ^2.
_BLOCK_ID = pattern(r"(?<!\S)\^(?=[0-9-]*[A-Za-z])[0-9A-Za-z-]{3,60}\s*\Z")
_GAIJI = "〓"
_UNICODE = pattern(r"U\+((?!D[89A-Fa-f])[23]?[0-9A-Fa-f]{4})\b", re.IGNORECASE)
_JIS = pattern(r"([12])-(\d{1,2})-(\d{1,2})\b")
_SHOWN_SHORTCODE = pattern(r"\{\{([<%])/\*([^{}]*?)\*/([>%])\}\}")
_CONTENTS = frozenset(
    {"[toc]", "[[toc]]", "[[_toc_]]", "${toc}", "[:contents]", "{:toc}", "[[contents]]", "^", "@[toc]"}
)


def ruby(text: str) -> str:
    """The text with the readings of `｜漢字《かんじ》`, `漢字《かんじ》` and `《《傍点》》` taken out.

    Without a bar the base is kanji right before the bracket and the reading all kana, so that a title in 《》 stays.
    """
    if "》" not in text:
        return text
    text = _DOTS.sub(r"\1", text)
    text = _EXPLICIT.sub(r"\1", text)
    return _IMPLICIT.sub("", text)


def keep_titles(source: str) -> str:
    """A source with 《》 shielded where it mostly holds titles: beside 《最後の晩餐》, 名画《ひまわり》 is no kanji with its reading."""
    if source.count("》") < 2:
        return source
    readings = len(_IMPLICIT.findall(source))
    if not readings:
        return source
    titles = len(_IN_BRACKETS.findall(source)) - readings - len(_EXPLICIT.findall(source))
    if titles < readings:
        return source
    return _IMPLICIT.sub(lambda match: shield(match[0]), source)


def _braced(match: re.Match[str]) -> str:
    """The base of `{漢字|かんじ}` or LoveIt's `[漢字]^(かんじ)`; what has no kanji is no base: 「{はい|いいえ}を選ぶ」."""
    return match[1] if _HAS_KANJI.search(match[1]) else match[0]


def clean(text: str) -> str:
    """The text without notation; the number of its line breaks is unchanged."""
    if not _SPECIAL.search(text):
        return text
    text = ruby(text)
    if "{" in text:
        text = _ATTRIBUTE_LINE.sub("", _ATTRIBUTES.sub("", _BRACED.sub(_braced, text)))
    if "^" in text:
        text = _BLOCK_ID.sub("", _LINKED.sub(_braced, text))
    if ":" in text:
        text = _EMOJI.sub("", text)
    return text


def shown(code: str) -> str:
    """Inline code as Hugo shows it: `{{</* a */>}}` is how one writes `{{< a >}}` there."""
    return _SHOWN_SHORTCODE.sub(r"{{\1\2\3}}", code) if "/*" in code else code


def heading(text: str) -> str:
    """A heading's text without the `{#id}` and `{.class}` at its end."""
    return _HEADING_ID.sub("", text) if text.rstrip(" \t#").endswith("}") else text


def is_contents(text: str) -> bool:
    """Whether a block is but a mark where the engine puts a table of contents, or a list that kramdown turns into one."""
    if len(text) >= 400 or ("]" not in text and "{" not in text and "^" not in text):
        return False  # nearly all
    return text.strip().lower() in _CONTENTS or "\n{:toc" in text or text.startswith("{:toc")


def alert(text: str) -> str | None:
    """A quotation's text without the `[!NOTE]` that it starts with; None where it starts otherwise."""
    match = _ALERT.match(text) if text.startswith("[!") else None
    return text[match.end() :] if match else None


def task(text: str) -> str:
    """A list item's text without the box of a task list."""
    return _TASK.sub("", text, count=1) if text.startswith("[") else text


def notes(text: str) -> list[str]:
    """Text and the bodies of Hatena's `((notes))` in turn; a note holds Japanese or an address, or it is no note."""
    parts = [""]
    pos = 0
    while (start := text.find("((", pos)) >= 0 and (end := text.find("))", start)) >= 0:
        # A third opening or closing bracket belongs to the text: the innermost pair is the note.
        start = text.rfind("((", start, end)
        body = text[start + 2 : end]
        if has_japanese(body) or "://" in body:
            parts[-1] += text[pos:start]
            parts += [body, ""]
        else:
            parts[-1] += text[pos : end + 2]
        pos = end + 2
    parts[-1] += text[pos:]
    return parts


def gaiji(note: str) -> str:
    """The character that a note describes, by its Unicode or its JIS X 0213 number (plane-row-cell); 〓 without either."""
    if code := _UNICODE.search(note):
        return chr(int(code[1], 16))
    if number := _JIS.search(note):
        plane, row, cell = (int(part) for part in number.groups())
        with contextlib.suppress(ValueError):  # no such row or cell
            return bytes([*([0x8F] if plane == 2 else []), 0xA0 + row, 0xA0 + cell]).decode("euc_jis_2004")
    return _GAIJI

"""What a template tag shows of itself: code, an image with its caption, a title, nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from yomitime.model import Kind
from yomitime.patterns import pattern
from yomitime.prose.marks import has_japanese
from yomitime.prose.tags import decode

CODE = frozenset("highlight codeblock code prism rawcode gist_code".split())
_DIAGRAM = pattern("mermaid|plantuml|chart")
_MATH = pattern("math|katex|latex")
_DROPPED = frozenset({"comment", "doc", "hide_comment", "script", "style", "javascript", "stylesheet"})
RAW = frozenset({"raw", "verbatim"})
HTML = frozenset({"html", "raw", "rawhtml"})
"""Shortcodes that Hugo's sites have to put HTML into a page as it stands."""
NEEDS_CLOSE = frozenset({"highlight", "codeblock", "raw", "verbatim"})
_CONTROL = frozenset("if unless ifchanged case for tablerow capture block macro set filter call".split())
_IMAGES = frozenset("figure fig asset_img image img picture imgproc imgcap lightbox photo".split())

_TITLES = ("title", "summary", "label", "header", "heading", "name")
_BESIDE = "badge subtitle subheader description desc text body items labels author source".split()
"""Parameters that are shown beside a title: of cards, tabs, quotations, entries of a timeline."""
_BOXES = frozenset("card linkcard link_card blogcard badge note alert notice callout admonition".split())
"""What shows its arguments without a content too."""
_TABS = frozenset({"tabs", "subtabs", "subsubtabs"})
TITLED = _TABS | {"timeline"}
"""Tags of Hexo's themes that read titles in the comments between them."""

_WORDS = {
    **dict.fromkeys("kbd mark marker tooltip badge".split(), (0,)),
    **dict.fromkeys("color button btn".split(), (1, 0)),
    "link": (1,),
}
"""Hugo's shortcodes that are words of a sentence, and where their text may stand among arguments without a name.

Of others these are ids, classes, files and addresses as often as text: they stay unread, but for a title or a caption.
"""
_TEXTS = ("text", "content", "label", "title")

_PARTS = {"btn": 1, "button": 1, "hideinline": 1, "span": -1, "p": -1}
"""Tags of Hexo's themes that are words of a sentence: which of the arguments, parted by commas, is their text."""
_BY_COMMA = frozenset("cb checkbox radio folding hideblock hidetoggle timeline timenode".split())
"""Tags of Hexo's themes that have a title among their arguments, which commas part: colours and states are no title."""
_INLINE = frozenset("label u emp wavy del kbd psw s sub sup".split())
_LINKS = frozenset("post_link asset_link link elink".split())
_CARD = pattern(r",\s{0,8}(?:https?:/)?/")
"""In the arguments of a link: Volantis and others part by commas the title, its source and the address of a card."""

_INCLUDED = frozenset(
    (
        "title heading subtitle summary description desc excerpt content text body message quote caption author source"
    ).split()
)
"""What files that Jekyll includes show of their parameters, whatever their site calls the files."""
_PLAYERS = pattern("video|tube|map")

IMAGE_FILE = pattern(r"\.(?:jpe?g|png|gif|webp|svg|avif)\Z", re.I)
_BY_COMMAS = pattern(r"""\s*(?:"[^"]*"|'[^']*')\s*,""")
_ARGUMENT = pattern(r"""(?:([\w-]{1,60})\s{0,4}(?:=|:(?!//))\s{0,4})?("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^\s"'`,]+)""")


class Tag(NamedTuple):
    """A tag's name, the source of its arguments, and whether it is a shortcode of Hugo or Zola."""

    name: str
    args: str
    hugo: bool

    def arguments(self) -> tuple[list[str], dict[str, str]]:
        """Positional arguments and those with a name (lower case); quotation marks are gone."""
        positional: list[str] = []
        named: dict[str, str] = {}
        for key, value in _ARGUMENT.findall(self.args[:10000]):
            plain = value[1:-1] if value[0] in "\"'`" and len(value) > 1 else value
            if key and (value[0] in "\"'`" or "=" in self.args):
                named.setdefault(key.lower(), plain)
            else:
                positional.append(plain)
        return positional, named


def unread(name: str) -> Kind | None:
    """What the content of a pair of tags is where nobody reads it as words; sites give them names such as `fig-math`."""
    if _MATH.search(name):
        return Kind.MATH
    return Kind.CODE if name in CODE or _DIAGRAM.search(name) else None


def is_dropped(tag: Tag) -> bool:
    """Whether nobody sees what stands between the tag and its closing one; `doc` is Liquid's comment and Nikola's link."""
    return tag.name in _DROPPED and not (tag.hugo and tag.name == "doc")


def seen(tag: Tag, *, paired: bool) -> Iterator[tuple[Kind | None, str]]:
    """What a reader sees of the tag's own arguments, as blocks (or text of the sentence, kind None)."""
    if not tag.args or (tag.name in _CONTROL and not tag.hugo):
        return
    positional, named = tag.arguments()
    if tag.name == "ruby":
        if not paired:
            yield None, _ruby_base(tag, positional, named)
    elif tag.name.startswith("include"):
        yield from _included(tag, named)
    elif tag.name in _IMAGES:
        yield from _figure(tag, positional, named)
    elif tag.name in _WORDS and tag.hugo:
        if not paired and (word := _word(positional, named, _WORDS[tag.name])):
            yield None, plain(word)
    elif tag.name in _LINKS and not tag.hugo:
        if card := _CARD.search(tag.args):
            for part in tag.args[: card.start()].split(","):
                yield Kind.PARAGRAPH, plain(part.strip(" \"'"))
        else:
            yield None, _link_text(tag, positional)
    elif tag.name in _PARTS and not tag.hugo:
        yield None, "".join(tag.args.split(",")[_PARTS[tag.name] :][:1]).strip(" \"'")
    elif tag.name in _INLINE and not tag.hugo:
        yield None, _inline_text(tag, positional)
    elif tag.name == "gallerygroup":
        for text in positional[:2]:
            yield Kind.CAPTION, plain(text)
    elif tag.name in _BY_COMMA and not tag.hugo:
        title = next(filter(has_japanese, tag.args.split(",")), "")
        if title:
            yield Kind.PARAGRAPH, plain(title.strip(" \"'"))
    elif paired or tag.name.replace("-", "_") in _BOXES:
        title = next((named[key] for key in _TITLES if named.get(key)), "")
        if not title and tag.name not in _TABS:  # theirs is an id
            title = next((value for value in positional if has_japanese(value)), "")
            if title and not tag.hugo:
                title = " ".join(value for value in positional[positional.index(title) :] if "://" not in value)
        if title:
            yield Kind.PARAGRAPH, plain(title)
        for value in (named[key] for key in _BESIDE if has_japanese(named.get(key, ""))):
            for part in re.split("[,;]+", value) if tag.name in _TABS else [value]:
                yield Kind.PARAGRAPH, plain(part)
    elif tag.hugo and any(map(IMAGE_FILE.search, [*positional, *named.values()])):
        yield from _figure(tag, positional, named)
    elif tag.hugo and not paired and has_japanese(named.get("text", "")):
        yield None, plain(named["text"])


def _included(tag: Tag, named: dict[str, str]) -> Iterator[tuple[Kind | None, str]]:
    file = next(iter(tag.args.split(maxsplit=1)), "").rpartition("/")[2]
    name = file.partition(".")[0]
    if re.search(r"fig|im(?:g|age)|pict", file):
        yield from _figure(tag, [], named)
    elif name == "ruby":
        yield None, _named_base(named)
    elif name in _WORDS and name != "link":  # which is a card as often
        yield None, plain(_word([], named, ()))
    else:
        for key, value in named.items():
            # The title of a player is the frame's.
            if key in _INCLUDED and has_japanese(value) and not (key == "title" and _PLAYERS.search(file)):
                yield Kind.PARAGRAPH, plain(value)


def _named_base(named: dict[str, str]) -> str:
    return next((named[key] for key in ("rb", "base", "text", "kanji", "body", "word", "t") if key in named), "")


def _ruby_base(tag: Tag, positional: list[str], named: dict[str, str]) -> str:
    base = _named_base(named)
    if base or tag.hugo:
        return re.split(r"[|｜]", base or "".join(positional[:1]))[0]
    return re.split(r"[|｜\s]", tag.args.strip(" \"'"))[0].rstrip("\"'")


def _word(positional: list[str], named: dict[str, str], places: tuple[int, ...]) -> str:
    texts = [named[key] for key in _TEXTS if named.get(key)]
    texts = texts[:1] or [positional[at] for at in places if at < len(positional)]
    return next(filter(has_japanese, texts), texts[0] if texts else "")


def _figure(tag: Tag, positional: list[str], named: dict[str, str]) -> Iterator[tuple[Kind | None, str]]:
    captions = [named[key] for key in ("title", "caption") if named.get(key) and (tag.hugo or key == "caption")]
    alt = named.get("alt") or " ".join(captions)
    if tag.hugo and named.get("attr"):
        captions.append(named["attr"])  # whose image it is
    if tag.hugo and not named:
        alt = next(filter(has_japanese, positional), "")
    elif not named:
        # Hexo: classes, address, width, height, then the quoted title and alternative text, maybe in one pair of quotes.
        tail = re.findall(r"\"([^\"]*)\"|'([^']*)'", tag.args[:10000])
        words = [double or single for double, single in tail]
        words = [word for whole in words for word in (re.findall(r'"([^"]*)"', whole) or [whole])]
        if _BY_COMMAS.match(tag.args):
            # Eleventy: address, alternative text, sizes.
            words = words[1:2]
        alt = words[-1] if words else next(filter(has_japanese, positional), "")
    if alt:
        yield Kind.IMAGE, plain(alt)
    for caption in captions:
        yield Kind.CAPTION, plain(caption)


def _link_text(tag: Tag, positional: list[str]) -> str:
    if tag.name in {"link", "elink"}:
        texts = [word for word in positional if "/" not in word and not word.endswith((".md", ".markdown", ".html"))]
        return texts[0] if texts and len(positional) > 1 else ""
    words = [word for word in positional[1:] if word not in {"true", "false"}]
    return " ".join(words)


def _inline_text(tag: Tag, positional: list[str]) -> str:
    if tag.name == "label":
        # NexT: the class and, behind an @, the text. Butterfly: the text and its colour.
        return tag.args.partition("@")[2].strip() if "@" in tag.args else "".join(positional[:1])
    return tag.args.strip()


def plain(text: str) -> str:
    """An attribute's text on one line, its simple markup gone."""
    text = re.sub(r"\[([^\[\]]{0,200})\]\([^()]{0,400}\)", r"\1", text)
    text = re.sub(r"<[^<>]{1,400}>", "", text)
    return " ".join(decode(text).replace("**", "").replace('\\"', '"').split())

"""What a reader sees of a tag in JSX: the alternative text of an image, a caption, a title; of an element, its HTML."""

from __future__ import annotations

import re

from yomitime.model import Kind
from yomitime.prose.marks import GONE, Held, has_japanese
from yomitime.prose.tags import OPEN, decode, hides, said

_SAYS = r"""=(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})"""
_ALT = re.compile(rf"\salt{_SAYS}")
_SRC = re.compile(r"""\ssrc=(?:"([^"]*)"|'([^']*)'|\{(?:[^{}"'`]*["'`])?([^{}"'`]*))""")
_PIXEL = re.compile(r"""\s(?:width|height)=[{"'][01][}"']""")
_IMAGE = re.compile("Im(?:g|age)|Figure|Photo|Picture")
_CAPTION = re.compile(rf"\scaption{_SAYS}")
_TEXT = re.compile(rf"\stext{_SAYS}")
_INDENTS = re.compile(r"\n([ \t]*)")
_HIDDEN = re.compile(r"display\s*:\s*['\"]none")
# What a component shows of itself, where it stands on a line of its own: the label of a tab, the title of a card.
_SEEN = re.compile(rf"\s(?:title|label|description|summary){_SAYS}")
_PLAYER = re.compile("Video|Player|You[Tt]ube|Embed|Tweet")
_UNSEEN = re.compile(rf"{_PLAYER.pattern}|Im(?:g|age)|Frame|Icon|Link\Z|Head\Z|Meta|Seo|SEO|Layout|Tooltip")


def shown(tag: str, name: str, held: Held, *, begins_line: bool) -> str:
    """What a component shows of its attributes."""
    if name == "Badge":
        text = _TEXT.search(tag)
        return held.put(None, decode(said(text)).replace("\n", " ")) if text else ""
    alt, caption = _ALT.search(tag), _CAPTION.search(tag)
    parts = []
    # An image has two of three: a name that says so, an address, an alternative text.
    if [_IMAGE.search(name), _SRC.search(tag), alt].count(None) < 2 and not _PLAYER.search(name):
        parts.append(f"<img{_image(tag)}>")
    if caption:
        parts.append(held.put(Kind.CAPTION, decode(said(caption))))
    if begins_line and not _UNSEEN.search(name):
        texts = (decode(said(text)) for text in _SEEN.finditer(tag))
        parts += (held.put(Kind.PARAGRAPH, text) for text in texts if has_japanese(text))
    return "".join(parts)


def html(tag: str, name: str) -> str:
    """An element of HTML with JSX attributes, written as HTML: of its attributes only those stay that are seen."""
    if tag.startswith("</"):
        return f"</{name}>{in_paragraph(tag)}" if "\n" in tag else tag
    words = f"<{name}{_image(tag)}" + " hidden" * (bool(_HIDDEN.search(tag)) or hides(name, tag))
    words += " open" * bool(OPEN.search(tag))
    return words + _attributes(tag) + (" />" if tag.endswith("/>") else ">")


def _image(tag: str) -> str:
    """The attribute that stands for an image, as in HTML: its alternative text, or where it has none its address."""
    alt = _ALT.search(tag)
    found = alt or (None if _PIXEL.search(tag) else _SRC.search(tag))
    if not found:
        return ""
    return ' {}="{}"'.format("alt" if alt else "src", said(found).replace('"', "&quot;").replace("\n", " "))


def _attributes(tag: str) -> str:
    """A tag's lines as attributes that mean nothing: an empty line, or one that begins with `>`, would end the paragraph."""
    return "".join(f"\n{indent}x" for indent in _INDENTS.findall(tag))


def in_paragraph(tag: str) -> str:
    """What stands for a tag in a paragraph."""
    return f"<i{_attributes(tag)}>" if "\n" in tag else GONE

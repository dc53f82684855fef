"""What a reader sees of a tag in JSX: the alternative text of an image, a caption, a title; of an element, its HTML."""

from __future__ import annotations

from collections.abc import Mapping

from yomitime.model import Kind
from yomitime.patterns import pattern
from yomitime.prose import attributes
from yomitime.prose.marks import GONE, Held, has_japanese
from yomitime.prose.tags import decode, hides

_IMAGE = pattern("Im(?:g|age)|Figure|Photo|Picture")
_INDENTS = pattern(r"\n([ \t]*)")
# What a component shows of itself, where it stands on a line of its own: the label of a tab, the title of a card.
_SEEN = ("title", "label", "description", "summary")
_PLAYER = pattern("Video|Player|You[Tt]ube|Embed|Tweet")
_UNSEEN = pattern(rf"{_PLAYER.pattern}|Im(?:g|age)|Frame|Icon|Link\Z|Head\Z|Meta|Seo|SEO|Layout|Tooltip")


def shown(tag: str, name: str, held: Held, *, begins_line: bool) -> str:
    """What a component shows of its attributes."""
    said = attributes.of(tag)
    if name == "Badge":
        text = attributes.literal(said, "text")
        return held.put(None, decode(text).replace("\n", " ")) if text else ""
    alt, caption = (attributes.literal(said, name) for name in ("alt", "caption"))
    parts = []
    # An image has two of three: a name that says so, an address, an alternative text.
    if [_IMAGE.search(name), attributes.address(said), alt].count(None) < 2 and not _PLAYER.search(name):
        parts.append(f"<img{_image(said)}>")
    if caption:
        parts.append(held.put(Kind.CAPTION, decode(caption)))
    if begins_line and not _UNSEEN.search(name):
        texts = (decode(attributes.literal(said, each) or "") for each in said if each in _SEEN)
        parts += (held.put(Kind.PARAGRAPH, text) for text in texts if has_japanese(text))
    return "".join(parts)


def html(tag: str, name: str) -> str:
    """An element of HTML with JSX attributes, written as HTML: of its attributes only those stay that are seen."""
    if tag.startswith("</"):
        return f"</{name}>{in_paragraph(tag)}" if "\n" in tag else tag
    said = attributes.of(tag)
    words = f"<{name}{_image(said)}" + " hidden" * hides(name, tag) + " open" * ("open" in said)
    return words + _attributes(tag) + (" />" if tag.endswith("/>") else ">")


def _image(said: Mapping[str, str]) -> str:
    """The attribute that stands for an image, as in HTML: its alternative text, or where it has none its address."""
    alt = attributes.literal(said, "alt")
    value = alt if alt is not None or attributes.is_pixel(said) else attributes.address(said)
    if value is None:
        return ""
    return ' {}="{}"'.format("src" if alt is None else "alt", value.replace('"', "&quot;").replace("\n", " "))


def _attributes(tag: str) -> str:
    """A tag's lines as attributes that mean nothing: an empty line, or one that begins with `>`, would end the paragraph."""
    return "".join(f"\n{indent}x" for indent in _INDENTS.findall(tag))


def in_paragraph(tag: str) -> str:
    """What stands for a tag in a paragraph."""
    return f"<i{_attributes(tag)}>" if "\n" in tag else GONE

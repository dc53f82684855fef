"""A tree of elements, which no text from a post can become part of, and its HTML."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from yomitime.model import Lang
from yomitime.printable import escape

Child = Element | str | None
"""Text is escaped: as HTML, and what is not to be seen or turns the direction of writing as `\\u202e`. None is nothing."""


class Html(str):
    """A piece of HTML that notebooks show as such."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return f"<HTML of {len(self):,} characters>"


def element(tag: str, *children: Child, **attributes: str) -> Element:
    """One element. A name of an attribute may end in `_` (`class_`), and `_` in it stands for `-`."""
    made = Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child is not None and last is None:
            made.text = (made.text or "") + escape(child)
        elif child is not None and last is not None:
            last.tail = (last.tail or "") + escape(child)
    return made


def mark(kind: str) -> Element:
    """A dot in the colour of a status or severity; what it means is said beside it."""
    return element("span", "● ", class_=f"yomitime-mark yomitime-{kind}", aria_hidden="true")


def more(number: int, lang: Lang) -> Iterator[Element]:
    """How many are not listed; nothing where all are."""
    if number > 0:
        yield element("p", f"ほかに {number:,} 件" if lang == "ja" else f"{number:,} more")


def view(lang: Lang, *children: Child, script: bool = False) -> Html:
    """A whole view, with the styles of all views, which hold within it alone."""
    parts = [_raw("style", "views.css"), *children, _raw("script", "sort.js") if script else None]
    root = element("div", *parts, class_="yomitime", lang=lang)
    return Html(ElementTree.tostring(root, encoding="unicode", method="html"))


def _raw(tag: str, name: str) -> Element:
    made = Element(tag)
    made.text = _file(name)
    return made


@functools.cache
def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")

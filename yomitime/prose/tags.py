"""Where HTML's tags begin and end, in linear time on any input, and which of them hide what they hold."""

from __future__ import annotations

import re
from html import unescape

from yomitime.patterns import pattern
from yomitime.prose import attributes

TAG = pattern(r"</?([A-Za-z][A-Za-z0-9:._-]*)")
"""A tag's beginning and its name."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content, which no end tag closes."""

_CLOSE_OR_QUOTE = pattern(r""">|=\s{0,8}["']""")
_HIDDEN = frozenset(
    "script style template head title noscript iframe svg math object nav textarea select video audio canvas datalist".split()
)
"""Elements whose content is not text of the page."""

_SLOT = pattern(r"\s(?:#[\w\[]|v-slot\b|slot[=-])")
"""A template that Vue shows: what it holds is put into a component."""
_NO_DISPLAY = pattern(r"display\s*:\s*['\"]?none", re.I)
_FOR_READERS_ALOUD = frozenset({"sr-only", "visually-hidden", "screen-reader-text"})
_CONTENTS = frozenset({"table-of-contents", "toc", "toc_container", "ez-toc-container"})
"""Classes and ids of a table of contents, as Hatena, plugins and themes of WordPress, and Python-Markdown write it."""
_LISTS = frozenset({"ul", "ol"})
_HOLD_CONTENTS = frozenset({"ul", "ol", "div", "section", "aside", "details"})

CONTENTS_COMMENT = pattern(r"<!--\s{0,8}((?:START|END) doctoc|/?TOC|tocstop)\b", re.I)
"""What tools write before and after the table of contents that they keep up to date in a post."""
_END_TAG = pattern(rf"\n|</([A-Za-z][A-Za-z0-9-]*)|{CONTENTS_COMMENT.pattern}", re.I)


def hides(name: str, tag: str) -> bool:
    """Whether what stands in the element (its name in lower case) is not read: it is unseen, or a table of contents."""
    if tag.endswith("/>") or name in VOID:
        return False
    if name in _HIDDEN:
        return name != "template" or not _SLOT.search(tag)
    said = attributes.of(tag)
    if not said:
        return name == "dialog"
    classes = attributes.words(said, "class", "classname")
    is_for_aloud = not _FOR_READERS_ALOUD.isdisjoint(classes) and not any(
        each.endswith("not-sr-only") for each in classes
    )
    return (
        said.get("hidden", "{false}") != "{false}"
        or (name == "dialog" and "open" not in said)
        or _NO_DISPLAY.search(said.get("style", "")) is not None
        or is_for_aloud
        or (name in _HOLD_CONTENTS and _holds_contents(classes, attributes.words(said, "id"), name in _LISTS))
    )


def _holds_contents(classes: set[str], ids: set[str], is_list: bool) -> bool:
    """Whether an element is a table of contents, not the column of a page that has one beside other classes."""
    is_named = not _CONTENTS.isdisjoint(classes) and (is_list or len(classes) == 1)
    return is_named or not _CONTENTS.isdisjoint(ids)


def decode(text: str) -> str:
    """Text with its character references resolved, and no line break that is not one of the source."""
    if "&" not in text:
        return text
    if "&#" in text or "&NewLine" in text:
        return "\n".join(unescape(line).replace("\n", " ") for line in text.split("\n"))
    return unescape(text)


def find_close(source: str, name: str, pos: int) -> int:
    """The offset of the element's next end tag, -1 without one."""
    match = re.compile(f"</{name}", re.I).search(source, pos)
    return match.start() if match else -1


class Closed:
    """Knows of each kind of element the last line of a source on which one is closed; looks when first asked.

    The comments about a table of contents count as end tags too, each under its own name.
    """

    def __init__(self, source: str, first_line: int) -> None:
        self._source = source
        self._first = first_line
        self._last: dict[str, int] | None = None

    def after(self, name: str, line: int) -> bool:
        """Whether an element of that name (lower case) is closed on that line or a later one."""
        if self._last is None:
            self._last = {}
            at = self._first
            for match in _END_TAG.finditer(self._source):
                if closer := match[1] or match[2]:
                    self._last[closer.lower()] = at
                else:
                    at += 1
        return self._last.get(name, -1) >= line


class Tags:
    """Where tags end in one piece of HTML. Asked from left to right, the whole takes linear time on any input."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last = source.rfind(">")
        self._reads_quotes = True

    def end(self, start: int) -> int:
        """The offset after the tag, comment or declaration that starts there; -1 where `<` is but a character."""
        source = self._source
        if source.startswith("<!--", start):
            end = source.find("-->", start + 2)
            return len(source) if end < 0 else end + 3
        if start > self._last:
            return -1
        if source[start + 1 : start + 2] in {"!", "?"}:
            return source.find(">", start) + 1
        name = TAG.match(source, start)
        if not name:
            return -1
        return self._attributes_end(name.end())

    def _attributes_end(self, pos: int) -> int:
        source = self._source
        after = pos
        while self._reads_quotes:
            match = _CLOSE_OR_QUOTE.search(source, pos)
            if match and match[0] == ">":
                return match.end()
            quote = source.find(match[0][-1], match.end()) if match else -1
            if quote < 0:
                # An open quotation mark: from here on tags end at the next `>`, as looking so far again and again would be slow.
                self._reads_quotes = False
            pos = quote + 1
        return source.find(">", after) + 1 or -1

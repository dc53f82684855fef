"""Front matter without a marker above it: `Title: …` as Pelican and MultiMarkdown have it, or, closed by `---`, as Hexo does."""

from __future__ import annotations

import re

from yomitime.front_matter import yaml_format
from yomitime.front_matter.source import MAX_LENGTH, FrontMatter, Source
from yomitime.patterns import pattern

_HEAD = pattern(
    r"""(?P<entries>[A-Za-z][\w-]{0,40}+:(?!//)[^\r\n]*+(?:\r\n?|\n)
    (?P<more>(?:(?:[A-Za-z][\w-]{0,40}+:(?!//)|-[ ]|[ \t]++(?=[^ \t\r\n]))[^\r\n]*+(?:\r\n?|\n))*+))
    (?:(?P<mark>---)?[ \t]*+(?:\r\n?|\n|\Z))""",
    re.VERBOSE | re.ASCII,
)
_TITLE = pattern(r"^title:(?![^\r\n]*。)", re.IGNORECASE | re.MULTILINE)
_BODY = pattern(r"^body:", re.IGNORECASE | re.MULTILINE)
# As Pelican's manual writes them: nobody begins prose like this.
_TITLE_ALONE = pattern(r"Title:[ \t]++[^\s。][^。\r\n]*+[\r\n]")
_PELICAN = tuple(pattern(entry, re.MULTILINE) for entry in ("^Title:", r"^Date:[ \t]*+[0-9]"))


def read(text: str) -> FrontMatter:
    """Lines at the very top, one of them the title, up to a blank line or `---`; the format is YAML's.

    Prose can look like `key: value` too: a title that is alone or a sentence is one only as Pelican writes it, and an entry `body`
    holds what is read.
    """
    head = _HEAD.match(text)
    if head is None or len(head["entries"]) > MAX_LENGTH or not _is_told(head):
        return FrontMatter()
    values, problems = yaml_format.parse(Source(head["entries"], 0, 1))
    if values is None:
        return FrontMatter()
    # Only Hexo takes it for YAML: to the others 「題: 副題」 is a value.
    return FrontMatter("yaml", values, head.end(), problems if head["mark"] else ())


def _is_told(head: re.Match[str]) -> bool:
    entries = head["entries"]
    if not head["more"]:
        return _TITLE_ALONE.match(entries) is not None
    is_titled = _TITLE.search(entries) is not None or all(entry.search(entries) for entry in _PELICAN)
    return is_titled and not _BODY.search(entries)

"""Front matter without a marker above it: `Title: …` as Pelican and MultiMarkdown have it, or, closed by `---`, as Hexo does."""

from __future__ import annotations

import re

from yomitime.front_matter import yaml_format
from yomitime.front_matter.source import MAX_LENGTH, FrontMatter, Source

_HEAD = re.compile(
    r"""(?P<entries>[A-Za-z][\w-]{0,40}+:(?=[ \t\r\n])[^\r\n]*+(?:\r\n?|\n)
    (?:(?:[A-Za-z][\w-]{0,40}+:(?=[ \t\r\n])|-[ ]|[ \t]++(?=[^ \t\r\n]))[^\r\n]*+(?:\r\n?|\n))++)
    (?:(?P<mark>---)?[ \t]*+(?:\r\n?|\n|\Z))""",
    re.VERBOSE | re.ASCII,
)
_TITLE = re.compile(r"^title:(?![^\r\n]*。)", re.IGNORECASE | re.MULTILINE)
_BODY = re.compile(r"^body:", re.IGNORECASE | re.MULTILINE)


def read(text: str) -> FrontMatter:
    """At least two lines at the very top, one of them the title, up to a blank line or `---`; the format is YAML's.

    Prose can look like `key: value` too: a title that is a sentence is none, and an entry `body` holds what is read.
    """
    head = _HEAD.match(text)
    if head is None or len(head["entries"]) > MAX_LENGTH:
        return FrontMatter()
    if not _TITLE.search(head["entries"]) or _BODY.search(head["entries"]):
        return FrontMatter()
    values, problems = yaml_format.parse(Source(head["entries"], 0, 1))
    if values is None:
        return FrontMatter()
    # Only Hexo takes it for YAML: to the others 「題: 副題」 is a value.
    return FrontMatter("yaml", values, head.end(), problems if head["mark"] else ())

"""Front matter: YAML between `---`, TOML between `+++`, JSON between `;;;` or as an object, at the start of a text.

Everything stays text as it was written, with its place: `010`, `5:30`, `no` and `1_000` mean what the author meant, and that is
for others to decide. Nothing here raises; what cannot be read becomes a problem.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping
from typing import cast

from yomitime.encoding import place
from yomitime.front_matter import bare, json_format, nikola, toml_format, yaml_format
from yomitime.front_matter.keys import OWN, lookup, spellings
from yomitime.front_matter.source import MAX_LENGTH, FrontMatter, Parsed, Source, cut
from yomitime.front_matter.yaml_entries import are_told
from yomitime.model import FrontMatterFormat, Value
from yomitime.patterns import pattern

__all__ = ["OWN", "FrontMatter", "lookup", "names", "read", "spellings", "text", "texts"]

_END = r"[ \t]*+(?=[\r\n]|\Z)"
_OPEN = pattern(rf"(?P<mark>---|\+\+\+|;;;)(?:(?<=-)[ \t]*+(?P<format>yaml|toml|json|js|javascript))?{_END}")
_CLOSE = {
    "---": pattern(rf"(\r\n?|\n)(?:---|\.\.\.){_END}(?:\r\n?|\n)?"),
    "+++": pattern(rf"(\r\n?|\n)\+\+\+{_END}(?:\r\n?|\n)?"),
    ";;;": pattern(rf"(\r\n?|\n);;;{_END}(?:\r\n?|\n)?"),
}
_FORMATS: dict[str, FrontMatterFormat] = {"---": "yaml", "+++": "toml", ";;;": "json"}
_LONG = pattern(rf"(\r\n?|\n)(?P<mark>-{{4,}}){_END}(?:\r\n?|\n)?")
_LINE_END = pattern(rf"{_END}(?:\r\n?|\n)?")
_BLANK = " \t\r\n"
_ENTRY = {
    "---": pattern(r"\s*+[A-Za-z_][\w-]{0,40}:(?:[ \t\r\n]|\Z)"),
    "+++": pattern(r"\s*+[\w.-]{1,40}[ \t]*+="),
    ";;;": pattern(r'\s*+\{?\s*+"'),
}
_COMMENTS = pattern(r"(?:<!--(?:[^-]++|-(?!->))*+-->\s*+)++")
_COMMA = pattern("[,，、]")
_MAX_TEXTS = 1000
_PARSERS: dict[FrontMatterFormat, Callable[[Source], Parsed]] = {
    "yaml": yaml_format.parse,
    "toml": toml_format.parse,
    "json": json_format.parse,
}


def read(text: str) -> FrontMatter:
    """The front matter of a decoded text; without a format where there is none, or one in JavaScript.

    Blank lines may stand before it, as Hugo has it. Between the markers there must be nothing, or something that looks like
    `key: value` (in YAML): a rule (`---`) above prose is no front matter. The body is not looked at. What has no marker above
    it is for `nikola` and `bare` to tell.
    """
    start = len(text) - len(text.lstrip(_BLANK)) if text[:1] in _BLANK else 0
    if start and text[start - 1] not in "\r\n":
        return FrontMatter()
    line = place(text, start)[0]
    if json_format.begins(text, start):
        return _read_json(text, start, line)
    opening = _OPEN.match(text, start)
    if opening is None:
        return (
            nikola.read(text, start, line)
            or _below_comment(text, start)
            or (FrontMatter() if start else bare.read(text))
        )
    mark = opening["mark"]
    inside = opening.end()
    closing = _CLOSE[mark].search(text, inside)
    if opening["format"] in {"js", "javascript"}:
        return _not_read(text, start, line, closing)
    format_ = cast(FrontMatterFormat, opening["format"] or _FORMATS[mark])
    if format_ == "yaml":
        slip = _closed_by_slip(text, inside, closing.start() if closing else len(text), line)
        if slip is not None:
            return slip
    if closing is None:
        if not _ENTRY[mark].match(text, inside):
            return FrontMatter()
        en = f"front matter that opens with {mark} is never closed; read as text"
        ja = f"フロントマターの {mark} が閉じられていないため本文として読みます"
        return FrontMatter(problems=(Source(text[start:inside], start, line).problem(0, en, ja),))
    # The text between begins with the line end of the opening marker, so that an empty one is no special case.
    content = Source(text[inside : closing.end(1)], inside, line)
    if mark == ";;;" and not _ENTRY[mark].match(content.text):
        return FrontMatter()
    if mark == ";;;" and not content.text.lstrip().startswith("{"):  # Middleman leaves out the braces
        content = Source(f"{{{content.text}}}", inside - 1, line)
    return _parsed(content, format_, closing.end(), bool(_ENTRY[mark].match(content.text)))


def _below_comment(text: str, start: int) -> FrontMatter | None:
    """What is said where a comment stands above front matter: engines look for it at the very top. None where there is none."""
    comments = _COMMENTS.match(text, start)
    below = read(text[comments.end() :]) if comments else FrontMatter()
    if comments is None or below.format is None or not are_told(below.values):
        return None
    source = Source("", comments.end(), place(text, comments.end())[0])
    en = "front matter stands below a comment, not at the top of the file; read as text"
    ja = "フロントマターがファイルの先頭ではなくコメントの下にあるため本文として読みます"
    return FrontMatter(problems=(source.problem(0, en, ja),))


def _not_read(text: str, start: int, line: int, closing: re.Match[str] | None) -> FrontMatter:
    """What a program says of a post; none of it is run, and none of it is the post's text."""
    if closing is None:
        return FrontMatter()
    en, ja = "front matter in JavaScript; not read", "JavaScript のフロントマターは読みません"
    return FrontMatter(end=closing.end(), problems=(Source("", start, line).problem(0, en, ja),))


def _closed_by_slip(text: str, inside: int, end: int, line: int) -> FrontMatter | None:
    """The front matter that a line of more than three hyphens closes; to Markdown that is a heading or a rule."""
    if not _ENTRY["---"].match(text, inside):
        return None
    long = _LONG.search(text, inside, end)
    if long is None or long.end(1) - inside > MAX_LENGTH:
        return None
    content = Source(text[inside : long.end(1)], inside, line)
    values, problems = yaml_format.parse(content)
    if values is None or problems or not are_told(values):
        return None
    en = f"a marker has three hyphens; write “---” instead of “{cut(long['mark'])}”"
    ja = f"区切りのハイフンは三つです。「{cut(long['mark'])}」を「---」に直してください"
    return FrontMatter("yaml", values, long.end(), (content.problem(len(content.text), en, ja),))


def _read_json(text: str, start: int, line: int) -> FrontMatter:
    end = json_format.end(text, start)
    if end is None:
        en = f"a JSON object that does not end within {MAX_LENGTH:,} characters; read as text"
        ja = f"JSON が {MAX_LENGTH:,} 文字以内に閉じられていないため本文として読みます"
        return FrontMatter(problems=(Source("", start, line).problem(0, en, ja),))
    after = _LINE_END.match(text, end)
    if after is None:
        return FrontMatter()
    return _parsed(Source(text[start:end], start, line), "json", after.end(), True)


def _parsed(source: Source, format_: FrontMatterFormat, end: int, begins_with_entry: bool) -> FrontMatter:
    if len(source.text) > MAX_LENGTH:
        if not begins_with_entry:
            return FrontMatter()
        en, ja = f"longer than {MAX_LENGTH:,} characters; not read", f"{MAX_LENGTH:,} 文字を超えるため読みません"
        return FrontMatter(format_, {}, end, (source.problem(0, en, ja),))
    values, problems = _PARSERS[format_](source)
    return FrontMatter(problems=problems) if values is None else FrontMatter(format_, values, end, problems)


def text(value: Value) -> str | None:
    """A scalar's text; None for a list, a mapping and nothing."""
    return value.data if isinstance(value.data, str) else None


def texts(value: Value) -> tuple[str, ...]:
    """What tags and categories are: a list's scalars, lists in it included (Hexo nests categories), at most 1,000, and the
    `name` of a mapping in it (Qiita's tags have versions).

    A single text is cut at its commas, or, where it has none, at white space as Jekyll does.
    """
    if isinstance(value.data, tuple):
        outer = (each for item in value.data for each in (item.data if isinstance(item.data, tuple) else (item,)))
        return tuple(itertools.islice(itertools.chain.from_iterable(map(names, outer)), _MAX_TEXTS))
    if not isinstance(value.data, str):
        return ()
    parts = _COMMA.split(value.data) if _COMMA.search(value.data) else value.data.split()
    return tuple(part.strip() for part in parts[:_MAX_TEXTS] if part.strip())


def names(value: Value) -> tuple[str, ...]:
    """What authors are: a text as it stands, a mapping's `name`, or a list of these, at most 1,000."""
    found = []
    for each in value.data[:_MAX_TEXTS] if isinstance(value.data, tuple) else (value,):
        inner = each.data.get("name") if isinstance(each.data, Mapping) else each
        if inner is not None and isinstance(inner.data, str):
            found.append(inner.data)
    return tuple(found)

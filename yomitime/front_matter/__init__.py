"""Front matter: the mapping at the head of a post, in YAML (`---`), TOML (`+++`) or JSON (`{`).

Scalars stay text as they are written, each with its place: `010` is `"010"`, `5:30` is `"5:30"`, `NO` is `"NO"`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from yomitime.front_matter import json_format, toml_format, yaml_format
from yomitime.front_matter._parsed import MAX_LENGTH, Parsed, problem
from yomitime.model import FrontMatterFormat, Severity, Value

__all__ = ["Parsed", "lookup", "parse", "text", "texts"]

_FENCES: Mapping[str, tuple[FrontMatterFormat, tuple[str, ...]]] = {
    "---": ("yaml", ("---", "...")),
    "+++": ("toml", ("+++",)),
    "---yaml": ("yaml", ("---",)),
    "---toml": ("toml", ("---",)),
    "---json": ("json", ("---",)),
}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEY_LIKE = re.compile(r"""(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s#"'\[\]{}|>%@`&*!?,:-][^\r\n:]{0,99}):(?:[ \t\r\n]|\Z)""")


def parse(text: str) -> Parsed:
    """The front matter of a decoded file; `Parsed.end` is where the body begins, 0 where there is no front matter."""
    if text.startswith("{"):
        return json_format.parse_object(text)
    opening = _LINE.match(text)
    fence = _FENCES.get(opening[0].rstrip()) if opening else None
    if opening is None or fence is None or not text[opening.end() - 1 : opening.end()].isspace():
        return Parsed()
    kind, closers = fence
    start = at = opening.end()
    limit = min(len(text), start + MAX_LENGTH)
    while at < limit:
        line = _LINE.match(text, at)
        if line is None or line.end() == at:
            break
        if line[0].rstrip() in closers:
            return _inside(text, kind, start, at, line.end())
        at = line.end()
    return _unclosed(text, start, kind)


def _inside(text: str, kind: FrontMatterFormat, start: int, end: int, body: int) -> Parsed:
    content = text[start:end]
    if kind == "toml":
        values, problems = toml_format.parse(content, start, 2)
    elif kind == "json":
        values, problems = json_format.parse(content, start, 2)
    else:
        # A thematic break may open a post too, and another one follow: prose between them is no front matter.
        if content.strip() and not any(
            _KEY_LIKE.match(line) or line.startswith("#") for line in content.splitlines() if line.strip()
        ):
            return Parsed()
        values, problems = yaml_format.parse(content, start, 2)
    return Parsed(kind, values, problems, body)


def _unclosed(text: str, start: int, kind: FrontMatterFormat) -> Parsed:
    first = _LINE.match(text, start)
    if kind == "yaml" and not (first and _KEY_LIKE.match(first[0])):
        return Parsed()
    return Parsed(
        problems=(
            problem(
                Severity.WARNING,
                "front matter is opened but never closed; it is read as text",
                "フロントマターが閉じられていないため、本文として読みました",
                1,
            ),
        )
    )


def lookup(values: Mapping[str, Value], key: str) -> Value | None:
    """The value of a key; dots reach into mappings (`params.reading_time`), but a key that has dots itself comes first."""
    if key in values:
        return values[key]
    head, _, rest = key.partition(".")
    if rest and head in values and isinstance(values[head].data, Mapping):
        return lookup(values[head].data, rest)  # type: ignore[arg-type]  # its values are Values, as the builders make them
    return None


def text(value: Value) -> str | None:
    """A scalar's text on one line; None for a list, a mapping, or nothing."""
    return " ".join(value.data.split()) or None if isinstance(value.data, str) else None


def texts(value: Value) -> tuple[str, ...]:
    """A list's texts. One scalar is split at commas, as `tags: 猫, 犬` means two; of mappings (authors) the `name` counts."""
    if isinstance(value.data, str):
        return tuple(filter(None, (part.strip() for part in value.data.split(","))))
    if isinstance(value.data, Mapping):
        name = value.data.get("name")
        return texts(name) if isinstance(name, Value) else ()
    if isinstance(value.data, tuple):
        found: list[str] = []
        for item in value.data:
            found.extend([item.data] if isinstance(item.data, str) else texts(item))
        return tuple(filter(None, (each.strip() for each in found)))
    return ()

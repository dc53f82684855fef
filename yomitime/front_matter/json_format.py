"""JSON front matter: an object at the start of the text."""

from __future__ import annotations

import json
import re

from yomitime.front_matter.flow import Flow
from yomitime.front_matter.source import MAX_LENGTH, Parsed, RefusedError, Source
from yomitime.patterns import pattern

_BEGIN = pattern(r'\{\s*+(?:\}|"(?:[^"\\\r\n]++|\\.)*+"\s*+:)')
_TOKEN = pattern(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]"]', re.DOTALL)
_STRING_OR_CONSTANT = pattern(r'"(?:[^"\\]++|\\.)*+"|NaN|-?Infinity', re.DOTALL)
_SPACE = pattern(r"\s*+")


def begins(text: str, start: int) -> bool:
    """Does an object start there? A brace alone says little: `{% raw %}`, `{{ x }}` and `{: .class}` begin with one too."""
    return _BEGIN.match(text, start) is not None


def end(text: str, start: int) -> int | None:
    """The offset behind the object that starts there; None where it does not end within `MAX_LENGTH`."""
    depth = 0
    for token in _TOKEN.finditer(text, start, start + MAX_LENGTH):
        depth += (token[0] in {"{", "["}) - (token[0] in {"}", "]"})
        if depth == 0:
            return token.end()
    return None


def parse(source: Source) -> Parsed:
    """Values by key; numbers, `true` and `false` are text as written, `null` is None."""
    flow = Flow(source, ":", _SPACE, _decode)
    offset = len(source.text) - len(source.text.lstrip())
    try:
        value, _ = flow.value(offset)
    except RefusedError as error:
        return Parsed({}, (error.problem,))
    try:
        json.loads(source.text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        at = error.pos if isinstance(error, json.JSONDecodeError) else _constant(source.text)
        flow.problems.append(source.problem(at, f"not valid JSON: {reason}", f"JSON として正しくありません: {reason}"))
    return Parsed(value.data if isinstance(value.data, dict) else None, tuple(flow.problems))


def _decode(raw: str) -> str:
    try:
        text = str(json.loads(raw))
    except ValueError:
        return raw.strip("\"'")
    # Half a surrogate pair, such as \ud800, is valid JSON, and no text.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _constant(text: str) -> int:
    """Where the first word stands that JSON does not have; 0 where there is none."""
    return next((match.start() for match in _STRING_OR_CONSTANT.finditer(text) if match[0][0] != '"'), 0)


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON value")

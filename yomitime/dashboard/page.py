"""The document: the only importer of jinja2.

The template escapes everything but what it marks `safe`: style and script, which are ours, and data that `json_in_html` made.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined

from yomitime import metrics, shown
from yomitime.dashboard import charts, words
from yomitime.dashboard.numbers import FORMULA, Levels, Numbers
from yomitime.formats import Context
from yomitime.printable import escape

_UNSAFE = "<>&\u2028\u2029"


def html(
    *,
    numbers: Numbers,
    levels: Levels,
    scatter: charts.Scatter | None,
    trends: charts.Trends | None,
    data: Mapping[str, Any],
    details: object,
    context: Context,
) -> str:
    """The template with all that it shows. Raises ValueError for a number that JSON lacks."""
    style, script = _source("page.css"), _source("page.js")

    def say(name: str, **values: object) -> str:
        return words.PAGE[name].in_(context.lang).format(**values)

    def posts(number: int) -> str:
        return shown.post_count(number, context.lang).replace(" ", "\u00a0")

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"number": number, "signed": signed, "visible": escape}
    return environment.from_string(_source("page.html")).render(
        say=say,
        posts=posts,
        policy=policy(style, script),
        style=style,
        script=script,
        json=json_in_html(data),
        details=json_in_html(details),
        data=data,
        numbers=numbers,
        levels=levels,
        scatter=scatter,
        trends=trends,
        frame=charts,
        context=context,
        lang=context.lang,
        formula=metrics.all_metrics()[FORMULA],
        made=datetime.fromisoformat(context.made).strftime("%Y-%m-%d %H:%M") if context.made else "",
    )


def _source(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which this style and this script work, and nothing else: no network, no form, no base."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def json_in_html(data: object) -> str:
    """JSON that can stand within a `script` element: nothing in it ends the element, opens another or breaks a line."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character in _UNSAFE:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def number(value: float) -> str:
    """At most one decimal, none where it is 0, with a minus as books print it."""
    return shown.minutes(value).replace("-", "−")


def signed(value: float) -> str:
    """With its sign, nought without."""
    return shown.signed(value).replace("-", "−")

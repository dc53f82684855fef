"""SARIF 2.1.0 (OASIS), for code scanning: a result a finding, a rule a check."""

from __future__ import annotations

import json
import os
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import quote

from yomitime import checks
from yomitime.baseline import fingerprint
from yomitime.checks import Check
from yomitime.formats import Context, Format
from yomitime.formats._paths import from_root
from yomitime.model import Detail, Finding, FolderFinding, Lang, Message, Post, Severity, Status, Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """One run. What cannot be read is a notification of the tool: it says nothing about the text."""
    rules = checks.all_checks()
    numbers = {name: number for number, name in enumerate(rules)}
    results: list[dict[str, object]] = []
    notifications: list[dict[str, object]] = []
    for post in posts:
        path = from_root(post.path, context)
        if post.status is Status.UNREADABLE and post.message:
            place = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
            notifications.append(
                {"level": "error", "message": _message(post.message, context.lang), "locations": [place]}
            )
        for finding in post.findings:
            results.append(
                _result(finding, numbers, context.lang)
                | {"locations": [_location(path, finding.line, finding.column, finding.end_line)]}
                | _related(path, finding)
            )
    for each in summary().findings:
        places = [_location(from_root(path, context)) for path in each.paths]
        related = {"relatedLocations": places[1:]} if places[1:] else {}
        results.append(_result(each, numbers, context.lang) | {"locations": places[:1]} | related)
    run = {
        "tool": {"driver": _driver(rules, context)},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "results": results,
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _driver(rules: Mapping[str, Check], context: Context) -> dict[str, object]:
    return {
        "name": "yomitime",
        **({"semanticVersion": context.version} if context.version else {}),
        "language": "ja" if context.lang == "ja" else "en",
        "rules": [_rule(name, check, context.lang) for name, check in rules.items()],
    }


def _rule(name: str, check: Check, lang: Lang) -> dict[str, object]:
    """Short and full description in the language of messages; the help in both."""
    both = f"{check.title.en}. {check.explanation.en}\n\n{check.title.ja}。{check.explanation.ja}"
    return {
        "id": name,
        "shortDescription": {"text": check.title.in_(lang)},
        "fullDescription": {"text": check.explanation.in_(lang)},
        "help": {"text": both},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(finding: Finding | FolderFinding, numbers: Mapping[str, int], lang: Lang) -> dict[str, object]:
    rule = {"ruleIndex": numbers[finding.check]} if finding.check in numbers else {}
    return {
        "ruleId": finding.check,
        **rule,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message, lang),
        "partialFingerprints": {"yomitimeQuote/v1": fingerprint(finding)},
    }


def _message(message: Message, lang: Lang) -> dict[str, str]:
    """Braces are doubled, for `{0}` in a message is a placeholder (§3.11.5)."""
    return {"text": message.in_(lang).replace("{", "{{").replace("}", "}}")}


def _location(path: str, line: int = 1, column: int = 1, end_line: int | None = None) -> dict[str, object]:
    region = {"startLine": max(line, 1), "startColumn": max(column, 1)}
    if end_line is not None and end_line > line:
        region["endLine"] = end_line
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _related(path: str, finding: Finding) -> dict[str, object]:
    if finding.other_line is None:
        return {}
    return {"relatedLocations": [_location(path, finding.other_line, end_line=finding.other_end_line)]}


def _uri(path: str) -> str:
    """A reference relative to where yomitime ran, or to the root of the work tree (GitHub reads no `originalUriBaseIds`); an absolute path is a `file:` URI. The name's bytes, percent-encoded."""
    plain = posixpath.normpath(path.replace(os.sep, "/"))
    encoded = quote(plain.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if plain.startswith("/") else encoded


FORMAT = Format(
    title=Message("SARIF 2.1.0 for code scanning", "SARIF 2.1.0（コードスキャン用）"),
    render=render,
    detail=Detail.TIMES,
)

"""JUnit XML for continuous integration: a test case a post, which fails where the exit code would say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree as Xml

from yomitime.formats import Context, Format
from yomitime.model import Detail, Finding, FolderFinding, Lang, Message, Post, Severity, Status, Summary
from yomitime.patterns import pattern

_IMPOSSIBLE = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference (§2.2)."""


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """One suite, whole at the end, for it begins with its counts."""
    fail_on = context.config.fail_on
    limit = (Severity.ERROR if fail_on == "never" else Severity(fail_on)).rank
    suite = Xml.Element("testsuite", name="yomitime")
    for post in posts:
        case = Xml.SubElement(suite, "testcase", classname="yomitime", name=_text(post.path), file=_text(post.path))
        if post.status is Status.UNREADABLE and post.message:
            Xml.SubElement(case, "error", type="unreadable", message=_text(post.message.in_(context.lang)))
        _tell(case, post.findings, limit, context.lang)
    by_check: dict[str, list[FolderFinding]] = {}
    for each in summary().findings:
        by_check.setdefault(each.check, []).append(each)
    for check, found in by_check.items():
        _tell(Xml.SubElement(suite, "testcase", classname="yomitime", name=check), found, limit, context.lang)
    counts = {
        "tests": str(len(suite)),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
    }
    suite.attrib.update(counts)
    whole = Xml.Element("testsuites", counts | {"name": "yomitime"})
    whole.append(suite)
    Xml.indent(whole)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(whole, encoding="unicode")}\n'


def _tell(case: Xml.Element, findings: Iterable[Finding | FolderFinding], limit: int, lang: Lang) -> None:
    """One failure with everything that fails, since readers of this format show the first only; the rest is output."""
    failing = [each for each in findings if each.severity.rank <= limit]
    others = [each for each in findings if each.severity.rank > limit]
    if failing:
        first = failing[0]
        failure = Xml.SubElement(case, "failure", type=first.check, message=_text(first.message.in_(lang)))
        failure.text = _text("\n".join(_line(each, lang) for each in failing))
    if others:
        Xml.SubElement(case, "system-out").text = _text("\n".join(_line(each, lang) for each in others))


def _line(finding: Finding | FolderFinding, lang: Lang) -> str:
    place = "" if isinstance(finding, FolderFinding) else f"{finding.line}:{finding.column}: "
    return f"{place}{finding.severity} {finding.check}: {finding.message.in_(lang)}"


def _text(text: str) -> str:
    return _IMPOSSIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


FORMAT = Format(
    title=Message("JUnit XML, one test case a post", "JUnit XML（1記事1テストケース）"),
    render=render,
    detail=Detail.TIMES,
)

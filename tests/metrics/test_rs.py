"""RS′: runs of scripts, and the scripts that are not there."""

from __future__ import annotations

import pytest

import yomitime
from yomitime.metrics import _scripts


@pytest.mark.parametrize(
    ("text", "hiragana", "katakana", "kanji", "latin"),
    [
        ("すごーい人だ。", [4, 1], [], [1], []),
        ("人々が佐々木さんと。", [1, 3], [], [2, 3], []),
        ("コーヒーとカー。", [1], [4, 2], [], []),
        ("いろ々な。", [4], [], [], []),
        ("ア々ーの。", [1], [3], [], []),
        ("「ー」と。", [1], [1], [], []),
        ("えーー、ーん。", [3, 1], [1], [], []),
        ("Web開発とé。", [1], [], [2], [3, 1]),
        ("ｶﾞｽとガス。", [1], [2, 2], [], []),
        ("東\n京は", [1], [], [2], []),
    ],
)
def test_runs(text: str, hiragana: list[int], katakana: list[int], kanji: list[int], latin: list[int]) -> None:
    assert _scripts.runs(yomitime.measure(text).text) == {
        "hiragana": hiragana,
        "katakana": katakana,
        "kanji": kanji,
        "latin": latin,
    }


def test_a_run_ends_with_its_sentence() -> None:
    assert _scripts.runs(yomitime.measure("山！川。").text)["kanji"] == [1, 1]


def test_absent_scripts_are_named() -> None:
    found = yomitime.measure("今日は晴れだ。" * 60).metrics["rs"]
    assert found.reliable is False
    assert [reason.en for reason in found.reasons] == [
        "no katakana: the score is bent",
        "no Latin letters: the score is bent",
    ]
    assert found.terms["katakana_run"] == found.terms["latin_run"] == 0


def test_enough_of_every_script_is_reliable() -> None:
    found = yomitime.measure("今日はカメラと Web の本を、町の図書館で読んだ。" * 15).metrics["rs"]
    assert (found.reliable, found.reasons, found.level) == (True, (), None)


def test_few_runs_are_counted() -> None:
    found = yomitime.measure("今日はカメラと Web の本を、町の図書館で読んだ。" * 9).metrics["rs"]
    assert {reason.en for reason in found.reasons} >= {"few runs of katakana: 9, fewer than 10"}

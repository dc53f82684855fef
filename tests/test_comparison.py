"""The declared reading time against the computed one."""

import pytest

from yomitime import document
from yomitime.comparison import compare, difference_minutes, shown, shown_minutes, tolerance_minutes
from yomitime.config import Config, Pace
from yomitime.estimators import default
from yomitime.model import Comparison, Counts, Declared, Estimate, Status, Text


def estimate(minutes: float) -> Estimate:
    counts = Counts(hiragana=round(minutes * 600))
    found = default.estimate(Text((), (), counts, ""), Pace())
    assert found is not None
    return found


def compared(front_matter: str, minutes: float = 10, config: Config | None = None) -> Comparison:
    found = document.parse(f"---\n{front_matter}\n---\n".encode(), "a.md")
    return compare(found, estimate(minutes), config or Config())


@pytest.mark.parametrize(
    ("declared", "minutes", "status", "difference"),
    [
        ("10", 10, Status.OK, 0),
        ("11", 10, Status.OK, 1),
        ("9", 10, Status.OK, -1),
        ("12", 10, Status.STALE, 2),
        ("8", 10, Status.STALE, -2),
        ("44", 40, Status.OK, 4),
        ("45", 40, Status.STALE, 5),
        ("1", 0.1, Status.OK, 1),
        ("8-12", 10, Status.OK, 0),
        ("11-12", 10, Status.OK, 1),
        ("12-14", 10, Status.STALE, 2),
        ("5〜8", 10, Status.STALE, -2),
        ("10.5", 10, Status.OK, 0.5),
    ],
)
def test_the_tolerance_is_the_larger_of_a_minute_and_a_tenth(
    declared: str, minutes: float, status: Status, difference: float
) -> None:
    found = compared(f"reading_time: {declared}", minutes)
    assert (found.status, found.difference_minutes) == (status, difference)


@pytest.mark.parametrize(
    ("front_matter", "status", "line"),
    [
        ("title: 題", Status.MISSING, 1),
        ("title: 題\nreading_time:", Status.MISSING, 3),
        ("title: 題\nreading_time: true", Status.HIDDEN, 3),
        ("title: 題\nreading_time: 0", Status.HIDDEN, 3),
        ("title: 題\nreading_time: soon", Status.INVALID, 3),
        ("title: 題\nreading_time: [20]", Status.INVALID, 3),
        ("title: 題\nreading_time: -5", Status.INVALID, 3),
        ("title: 題\nreadingTime: 30", Status.STALE, 3),
    ],
)
def test_status_and_line(front_matter: str, status: Status, line: int) -> None:
    found = compared(front_matter)
    assert (found.status, found.line) == (status, line)


def test_a_post_with_nothing_to_read_is_empty_whatever_it_declares() -> None:
    found = document.parse(b"---\nreading_time: 5\n---\n", "a.md")
    assert compare(found, None, Config()).status is Status.EMPTY


def test_the_first_key_of_the_settings_counts() -> None:
    both = "readtime: 30\nreading_time: 10"
    assert compared(both).status is Status.OK
    assert compared(both, config=Config(keys=("readtime", "reading_time"))).status is Status.STALE
    assert compared("params:\n  reading_time: 10", config=Config(keys=("params.reading_time",))).status is Status.OK


def test_a_series_total_is_no_reading_time_of_the_post() -> None:
    assert compared("total_reading_time: 90").status is Status.MISSING


def test_the_tolerance_can_be_set() -> None:
    assert tolerance_minutes(10, Config(tolerance_minutes=3)) == 3
    assert tolerance_minutes(10, Config(tolerance_percent=50)) == 5
    assert (
        compared("reading_time: 10.5", config=Config(tolerance_minutes=0, tolerance_percent=0)).status is Status.STALE
    )


def test_a_difference_is_counted_from_the_nearer_end() -> None:
    declared = Declared("reading_time", 1, "8-12", 8, 12)
    assert [difference_minutes(declared, computed) for computed in (5, 8, 10, 12, 15)] == [3, 0, 0, 0, -3]


@pytest.mark.parametrize(
    ("minutes", "en", "ja", "column"),
    [
        (0.5, "under 1 min", "1分未満", "<1"),
        (1, "1 min", "1 分", "1"),
        (10, "10 min (7–14)", "10 分（7〜14 分）", "10 (7–14)"),
    ],
)
def test_minutes_as_a_reader_sees_them(minutes: float, en: str, ja: str, column: str) -> None:
    found = estimate(minutes)
    assert (shown(found, "en"), shown(found, "ja"), shown_minutes(found)) == (en, ja, column)

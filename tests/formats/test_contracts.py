"""JSON, JSONL and CSV are contracts: names, order, types."""

import csv
import io
import json

import pytest

from yomitime import columns, metrics
from yomitime.config import Config
from yomitime.formats import Context, all_formats
from yomitime.model import Counts, Declared, Estimate, FolderFinding, Message, Post, Problem, Severity, Status
from yomitime.reporter import Tally

POSTS = (
    Post(
        path="a.md",
        status=Status.STALE,
        message=Message("wrong", "違う"),
        encoding="utf-8",
        front_matter_format="yaml",
        title='題「一」, "二"\r三',
        date="2025-01-02",
        author="編集部",
        categories=("猫",),
        tags=("一", "二"),
        declared=Declared("reading_time", 3, '"8〜12分"', 8, 12),
        estimate=Estimate("default", 2, 100.5, 80.25, 130.125, 100.5, 0, 0, 0),
        difference_minutes=6,
        counts=Counts(hiragana=10, katakana=2, kanji=3, japanese_punctuation=1, sentences=2),
        metrics=dict.fromkeys(metrics.all_metrics(), 1.25),
        findings=(Problem("stale-reading-time", Severity.ERROR, Message("wrong", "違う"), 3),),
    ),
    Post(path="b.md", status=Status.UNREADABLE, message=Message("no", "否")),
)


def rendered(name: str, lang: str = "en") -> str:
    tally = Tally(Config())
    context = Context(Config(), "unidic-lite 1.0.8", "1", "ja" if lang == "ja" else "en")
    return "".join(all_formats()[name].render(tally.watch(POSTS), tally.summary, context))


def test_json() -> None:
    whole = json.loads(rendered("json"))
    assert list(whole) == [
        "schema_version", "metrics_version", "dictionary", "config_hash", "posts", "findings", "summary",
    ]  # fmt: skip
    first, second = whole["posts"]
    fields = ["path", "encoding", "front_matter_format", "title", "date", "author", "categories", "tags", "status", "message",
              "declared", "estimate", "difference_minutes", "counts", "metrics", "findings"]  # fmt: skip
    assert [name for name in first if name in fields] == fields
    assert list(first) == list(second)
    assert first["declared"] == {
        "key": "reading_time",
        "line": 3,
        "raw": '"8〜12分"',
        "minutes_low": 8,
        "minutes_high": 12,
    }
    assert list(first["estimate"]) == ["estimator", "minutes", "seconds", "low_seconds", "high_seconds", "japanese_seconds",
                                       "other_seconds", "code_seconds", "image_seconds"]  # fmt: skip
    assert list(first["counts"]) == ["japanese_characters", "hiragana", "katakana", "kanji", "japanese_punctuation",
                                     "other_words", "words", "sentences", "fragments", "code_lines", "images"]  # fmt: skip
    assert first["counts"]["japanese_characters"] == 16
    assert first["findings"] == [
        {"check": "stale-reading-time", "severity": "error", "line": 3, "column": 1, "message": "wrong"}
    ]
    assert second["declared"] is second["estimate"] is second["counts"] is second["difference_minutes"] is None
    assert whole["summary"]["posts"] == 2
    assert whole["summary"]["status"]["stale"] == 1


def test_jsonl_streams_the_same_posts_and_ends_with_the_summary() -> None:
    lines = [json.loads(line) for line in rendered("jsonl").splitlines()]
    whole = json.loads(rendered("json"))
    assert lines[:-1] == whole["posts"]
    assert lines[-1]["summary"] == whole["summary"]


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv"), newline="")))
    assert list(rows[0])[:16] == [
        "path", "title", "date", "author", "categories", "tags", "status", "declared_minutes", "computed_minutes",
        "low_minutes", "high_minutes", "difference_minutes", "japanese_characters", "other_words", "sentences",
        "mean_sentence_characters",
    ]  # fmt: skip
    assert list(rows[0])[-4:] == ["findings", "metrics_version", "dictionary", "config_hash"]
    assert tuple(rows[0]) == columns.names()
    assert rows[0]["title"] == '題「一」, "二" 三'
    assert (rows[0]["declared_minutes"], rows[0]["low_minutes"], rows[0]["tags"]) == ("10", "1.34", "一;二")
    assert all(rows[1][name] == "" for name in rows[1] if name not in
               {"path", "status", "findings", "metrics_version", "dictionary", "config_hash"})  # fmt: skip


def test_csv_is_streamed_row_by_row() -> None:
    def posts():  # type: ignore[no-untyped-def]
        for number, post in enumerate(POSTS):
            seen.append(number)
            yield post

    seen: list[int] = []
    tally = Tally(Config())
    pieces = all_formats()["csv"].render(tally.watch(posts()), tally.summary, Context(Config(), "", "1"))
    next(pieces)
    assert seen == [0]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_messages_follow_the_language(lang: str) -> None:
    assert json.loads(rendered("json", lang))["posts"][0]["message"] == {"en": "wrong", "ja": "違う"}[lang]


def test_a_number_that_json_lacks_is_an_error_not_output() -> None:
    tally = Tally(Config())
    post = Post("a.md", Status.OK, metrics={"x": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        list(all_formats()["json"].render(tally.watch([post]), tally.summary, Context(Config(), "", "1")))


def test_a_folder_finding_names_its_posts() -> None:
    from yomitime.formats import _records

    finding = FolderFinding("shared-reading-time", Severity.WARNING, Message("one", "一"), ("a.md", "b.md"))
    assert _records.of_folder_finding(finding, "ja") == {
        "check": "shared-reading-time", "severity": "warning", "message": "一", "paths": ["a.md", "b.md"],
    }  # fmt: skip


def test_a_formula_says_its_level_and_reliability() -> None:
    import yomitime
    from tests.conftest import CORPUS

    report = yomitime.audit([CORPUS / "graded" / "1-kuro-no-ichinichi.md", CORPUS / "edge" / "empty.md"], jobs=1)
    tally = Tally(Config())
    context = Context(Config(), "unidic-lite", "2")
    first, empty = json.loads("".join(all_formats()["json"].render(tally.watch(report.posts), tally.summary, context)))[
        "posts"
    ]
    assert list(first["readability"]) == list(metrics.formulas())
    measure = first["readability"]["jreadability"]
    assert list(measure) == ["value", "level", "reliable", "reasons", "terms"]
    assert (measure["level"], measure["reliable"]) == ("upper-elementary", True)
    assert sum(measure["terms"].values()) == pytest.approx(measure["value"], abs=1e-5)
    assert measure["value"] == first["metrics"]["jreadability"]
    assert empty["readability"]["jreadability"]["value"] is None
    assert empty["readability"]["jreadability"]["reasons"]
    row = columns.row(report.posts[0], columns.of_run("2", "unidic-lite", ""))
    assert (row["jreadability_level"], row["jreadability_reliable"]) == ("upper-elementary", "true")
    assert (row["rs_level"], row["rs_reliable"]) == (None, "false")

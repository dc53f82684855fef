"""CSV for spreadsheets: what would be run as a formula is text, and everything else is what machines get."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yomitime import cli
from yomitime.config import Config
from yomitime.formats import Context, CsvProfile, all_formats
from yomitime.model import Estimate, Post, Status
from yomitime.reporter import Tally

Blog = Callable[..., Path]


def rendered(posts: Iterable[Post], profile: CsvProfile) -> str:
    context = Context(Config(), "unidic-lite 1.0.8", "1", csv_profile=profile)
    pieces = all_formats()["csv"].render(iter(posts), Tally(Config()).summary, context)
    return "".join(str(piece) for piece in pieces)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def titled(title: str) -> Post:
    return Post("a.md", Status.OK, title=title)


def title_for_excel(title: str) -> str:
    (row,) = rows(rendered([titled(title)], "excel"))
    return row["title"]


@pytest.mark.parametrize(
    "title",
    [
        "=1+1",
        "+81-3-1234",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\tx",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        " =1+1",
        "　=1+1",
        "\0=1+1",
    ],
)
def test_what_looks_like_a_formula_is_guarded(title: str) -> None:
    assert title_for_excel(title) == "'" + title.replace("\0", "")


def test_a_formula_behind_a_line_end_is_guarded() -> None:
    assert title_for_excel("\r=1+1") == "' =1+1"
    assert title_for_excel("\n=1+1") == "' =1+1"


@pytest.mark.parametrize(
    "title", ["題", "a=b", "1-2", "'quoted'", "'=1+1", "ー長音で始まる", "—dash", "〜から", "#N/A", "1e5"]
)
def test_other_texts_stay(title: str) -> None:
    assert title_for_excel(title) == title


def test_every_kind_of_text_is_guarded_and_no_number() -> None:
    post = Post(
        "-a.md",
        Status.STALE,
        title="=1",
        date="-1",
        author="@a",
        categories=("+c",),
        tags=("=t",),
        estimate=Estimate("default", 2, 100, 80, 130, 100, 0, 0, 0),
        difference_minutes=-3.0,
        metrics={"rs": -12.5},
    )
    (excel,), (machine,) = rows(rendered([post], "excel")), rows(rendered([post], "machine"))
    changed = {name for name in machine if excel[name] != machine[name]}
    assert changed == {"path", "title", "date", "author", "categories", "tags"}
    assert (excel["difference_minutes"], excel["rs"]) == ("-3", "-12.5")
    assert all(excel[name] == "'" + machine[name] for name in changed)


def test_byte_order_mark_and_line_ends() -> None:
    text = rendered([titled("一"), titled("二")], "excel")
    assert text.startswith("\ufeffpath,")
    assert text.count("\ufeff") == 1
    assert text.count("\r\n") == text.count("\n") == 3
    machine = rendered([titled("一")], "machine")
    assert machine.startswith("path,") and "\r" not in machine


NASTY = st.text(st.sampled_from("=+-@＝＋－＠\t\r\n\0 ,;\"'題あ|x1")) | st.text()


@settings(deadline=None)
@given(st.lists(st.builds(Post, st.just("a.md"), st.just(Status.OK), title=NASTY, tags=st.lists(NASTY).map(tuple))))
def test_any_text_comes_back_and_none_begins_as_a_formula(posts: list[Post]) -> None:
    machine, excel = rows(rendered(posts, "machine")), rows(rendered(posts, "excel"))
    assert len(machine) == len(excel) == len(posts)
    for post, plain, guarded in zip(posts, machine, excel, strict=True):
        said = (post.title or "").replace("\0", "").translate({13: " ", 10: " "})
        assert plain["title"].encode("utf-8", "backslashreplace") == said.encode("utf-8", "backslashreplace")
        for name in ("title", "tags"):
            assert guarded[name].removeprefix("'") == plain[name].removeprefix("'")
            assert guarded[name].lstrip()[:1] not in {*"=+-@＝＋－＠"} - {""}
            assert not guarded[name].startswith("\t")


def test_on_the_command_line(blog: Blog, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a="---\ntitle: '=1+1'\nreading_time: 1\n---\n本文です。")
    target = tmp_path / "a.csv"
    assert cli.run(["audit", str(folder), "--format", "csv", "--csv-profile", "excel", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfpath,")
    assert ",'=1+1," in target.read_text(encoding="utf-8")
    assert cli.run(["audit", str(folder), "--csv-profile", "excel"]) == 2
    assert "--csv-profile goes with --format csv" in capsys.readouterr().err

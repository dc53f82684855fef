"""What an edit changed, and which sentences caused it."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

import yomitime
from tests.conftest import WORDS, post_of
from tests.git.test_revisions import alone, blog, git, needs_git  # noqa: F401 (fixtures)
from yomitime import changes, cli, hardness, metrics
from yomitime.changes.sentences import _similar
from yomitime.config import Config
from yomitime.formats import Context
from yomitime.model import Lang, Reading

EASY = "猫がいる。"
OTHER = "私は毎朝パンを食べて、駅まで歩く。"
HARD = "情報処理技術者試験の受験申込手続を完了した後、受験票の送付を待つ必要がある。"
EDITED = "情報処理技術者試験の申し込みを終えた後、受験票の送付を待つ必要がある。"

SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: "".join(words) + "。")
TEXT = st.lists(SENTENCE | st.sampled_from(["# 題\n\n", "\n\n", "- 項目\n", "One is here. ", "😀"]), max_size=8).map(
    "".join
)


def compared(old: str, new: str) -> changes.Changes:
    return changes.compare(yomitime.measure(old), yomitime.measure(new))


def score(text: str) -> float:
    found = yomitime.measure(text).metrics["jreadability"].value
    assert found is not None
    return found


def told(found: changes.Changes) -> list[tuple[str, int | None, int | None]]:
    return [
        (each.kind, each.old.line if each.old else None, each.new.line if each.new else None)
        for each in found.sentences
    ]


class TestSentences:
    def test_added(self) -> None:
        found = compared(f"{EASY}\n\n{OTHER}", f"{EASY}\n\n{HARD}\n\n{OTHER}")
        assert told(found) == [("added", None, 3)]
        assert found.sentences[0].move == pytest.approx(score(EASY + HARD + OTHER) - score(EASY + OTHER))

    def test_removed(self) -> None:
        found = compared(f"{EASY}\n\n{HARD}\n\n{OTHER}", f"{EASY}\n\n{OTHER}")
        assert told(found) == [("removed", 3, None)]
        assert found.sentences[0].move == pytest.approx(score(EASY + OTHER) - score(EASY + HARD + OTHER))

    def test_the_only_edit_moved_the_score_by_all_of_its_difference(self) -> None:
        found = compared(f"{EASY}\n\n{OTHER}\n{HARD}", f"# 題\n\n{EASY}\n\n{EDITED}{OTHER}")
        assert told(found)[0] == ("edited", 4, 5)
        assert found.sentences[0].move == pytest.approx(score(EASY + EDITED + OTHER) - score(EASY + HARD + OTHER))

    def test_a_quotation_of_several_sentences_moved_the_score_by_all_of_its_difference(self) -> None:
        quotation = "「はい。行きます。すぐに。」と祖母は言った。"
        (found,) = compared(EASY + HARD + quotation, EASY + HARD).sentences
        assert found.move == pytest.approx(score(EASY + HARD) - score(EASY + HARD + quotation))

    def test_the_move_is_the_rise_of_hardness_the_other_way(self) -> None:
        text = EASY + OTHER + HARD
        (hard,) = (each for each in hardness.hardest(yomitime.measure(text).text) if each.text == HARD)
        assert compared(EASY + OTHER, text).sentences[0].move == pytest.approx(-hard.rise)

    def test_the_biggest_first(self) -> None:
        found = compared(EASY, f"# 題\n\n{EASY}{OTHER}{HARD}本を読む。").sentences
        sizes = [abs(each.move) for each in found if each.move is not None]
        assert len(sizes) == 4
        assert sizes == sorted(sizes, reverse=True)
        assert len(set(sizes)) > 2

    def test_a_heading_has_no_part_in_the_score(self) -> None:
        (found,) = compared(EASY + OTHER, f"# 新しい題\n\n{EASY}{OTHER}").sentences
        assert (found.kind, found.move) == ("added", 0)

    def test_what_only_stands_elsewhere_did_nothing(self) -> None:
        found = compared(EASY + OTHER + HARD, HARD + EASY + OTHER)
        assert found.sentences == ()
        assert "jreadability" not in {each.name for each in found.measures}

    def test_of_a_repeated_sentence_the_right_copy_is_named(self) -> None:
        found = compared(f"{EASY}\n{OTHER}\n{EASY}\n{HARD}", f"{EASY}\n{EASY}\n{OTHER}\n{EASY}\n{HARD}")
        assert told(found) == [("added", None, 2)]

    def test_each_sentence_has_one_partner_the_most_similar(self) -> None:
        found = compared(HARD, EDITED + HARD.replace("必要", "要"))
        assert sorted(told(found)) == [("added", None, 1), ("edited", 1, 1)]
        (edited,) = (each for each in found.sentences if each.kind == "edited")
        assert edited.new is not None
        assert edited.new.text == HARD.replace("必要", "要")

    @pytest.mark.parametrize(("old", "new"), [("", HARD), (HARD, ""), ("", "- 項目"), ("One.", HARD)])
    def test_without_a_score_nothing_moved_it(self, old: str, new: str) -> None:
        found = compared(old, new)
        assert {each.move for each in found.sentences} == {None}

    def test_many_sentences_take_no_square_of_time(self) -> None:
        chance = random.Random(0)
        old = ["".join(chance.choices("あいうえお", k=4)) + "。" for _ in range(20_000)]
        new = [each[:-1] + "か。" for each in reversed(old)]
        assert len(list(_similar(old, new))) <= 20_000
        assert list(_similar(["あ" * 80_000], ["あ" * 79_999 + "い"]))


class TestMeasures:
    def test_direction_says_easier_or_harder(self) -> None:
        measures = {each.name: each for each in compared(EASY + HARD, EASY + OTHER).measures}
        assert (measures["jreadability"].effect, measures["mean_sentence_words"].effect) == ("easier", "easier")
        assert measures["noun_share"].effect is None
        back = {each.name: each for each in compared(EASY + OTHER, EASY + HARD).measures}
        assert (back["jreadability"].effect, back["mean_sentence_words"].effect) == ("harder", "harder")

    def test_a_value_that_came_has_no_difference(self) -> None:
        measures = {each.name: each for each in compared("", HARD).measures}
        assert measures["jreadability"].old.value is None
        assert (measures["jreadability"].difference, measures["jreadability"].effect) == (None, None)
        assert measures["jreadability"].doubts == measures["jreadability"].new.reasons != ()

    def test_each_measure_is_changed_or_counted(self) -> None:
        found = compared(EASY, OTHER)
        assert len(found.measures) + found.unchanged == len(found.old.metrics)
        assert found.seconds == pytest.approx((len(OTHER) - len(EASY)) / 10)


class TestProperties:
    @given(TEXT)
    @settings(deadline=None, max_examples=60)
    def test_nothing_differs_from_itself(self, text: str) -> None:
        found = compared(text, text)
        assert (found.measures, found.sentences, found.seconds) == ((), (), 0)
        assert found.unchanged == len(found.old.metrics)

    @given(TEXT, TEXT)
    @settings(deadline=None, max_examples=60)
    def test_swapping_sides_negates_differences(self, old: str, new: str) -> None:
        there, back = compared(old, new), compared(new, old)
        assert back.seconds == -there.seconds
        assert back.unchanged == there.unchanged
        for one, other in zip(there.measures, back.measures, strict=True):
            assert (one.name, one.old, one.new) == (other.name, other.new, other.old)
            assert other.difference == negative(one.difference)
            assert {one.effect, other.effect} in ({None}, {"easier", "harder"})
        negated = [changes.SentenceChange(each.new, each.old, negative(each.move)) for each in back.sentences]
        for mine, its in zip(sorted(there.sentences, key=identity), sorted(negated, key=identity), strict=True):
            assert identity(mine) == identity(its)
            assert mine.move == (None if its.move is None else pytest.approx(its.move))

    @given(TEXT, TEXT)
    @settings(deadline=None, max_examples=40)
    def test_the_sentences_account_for_the_edit(self, old: str, new: str) -> None:
        found = compared(old, new)
        texts = sorted(each.text for each in found.old.text.sentences)
        for each in found.sentences:
            if each.old:
                texts.remove(each.old.text)
            if each.new:
                texts.append(each.new.text)
        assert sorted(texts) == sorted(each.text for each in found.new.text.sentences)


def negative(value: float | None) -> float | None:
    return None if value is None else -value


def identity(change: changes.SentenceChange) -> list[tuple[int, str]]:
    """Lines and texts of both sides; what is equal in them moved the score equally."""
    return [(side.line, side.text) if side else (0, "") for side in (change.old, change.new)]


def rendered(old: str, new: str, lang: Lang = "en", width: int = 80) -> str:
    found = compared(old, new)
    return changes.render(found, Context(Config(), "d", "1", lang, width=width))


class TestRender:
    @pytest.mark.parametrize("lang", ["en", "ja"])
    @pytest.mark.parametrize(
        ("old", "new"),
        [("", ""), ("", HARD), (post_of(2), post_of(3, title="別")), (EASY, "あ" * 500 + "。"), ("# a\x1b[31m", EASY)],
    )
    def test_lines_fit_80_columns(self, old: str, new: str, lang: Lang) -> None:
        lines = rendered(old, new, lang).split("\n")
        assert lines[-1] == ""
        assert all(cell_len(line) <= 80 and line == line.rstrip() and "\x1b" not in line for line in lines)

    @pytest.mark.parametrize("lang", ["en", "ja"])
    def test_columns_are_aligned(self, lang: Lang) -> None:
        lines = rendered(EASY + HARD, EASY + OTHER, lang).split("\n")
        rows = [line for line in lines if line.endswith(("easier", "harder", "易しく", "難しく"))]
        assert len(rows) > 5
        assert len({cell_len(row) for row in rows}) == 1

    def test_what_an_editor_knows_comes_first_then_the_largest_moves(self) -> None:
        lines = rendered(EASY + HARD, EASY + OTHER).split("\n")
        rows = lines[lines.index(next(line for line in lines if line.startswith("measure"))) + 1 :]
        names = [re.split(r"  +", row)[0].rstrip("*") for row in rows]
        titles = {name: metric.title.en for name, metric in metrics.all_metrics().items()}
        known = ["jreadability", "mean_sentence_characters", "kanji_share"]
        assert names[:4] == ["Japanese characters", *(titles[name] for name in known)]
        assert names.index(titles["longest_kanji_run"]) < names.index(titles["hiragana_share"])
        assert titles["longest_sentence_line"] not in names
        numbers = [re.split(r"  +", row)[1:4] for row in rows[:4]]
        assert numbers == [
            ["43", "22", "-21"],
            ["2.55", "4.68", "+2.13"],
            ["21.5", "11.0", "-10.5"],
            ["67.5", "36.8", "-30.7"],
        ]

    def test_what_moved_by_next_to_nothing_is_counted_and_in_json(self) -> None:
        old = "".join(f"{word}{OTHER}" for word in WORDS)
        new = old.replace("パン", "ごはん", 1)
        found = compared(old, new)
        text = changes.render(found, Context(Config(), "d", "1", "en"))
        shown = [metric.title.en for name, metric in metrics.all_metrics().items() if f"\n{metric.title.en}" in text]
        little = len(found.measures) - len(shown)
        assert little > 3
        assert f"\n{little} measures moved by next to nothing (see --format json).\n" in text
        rows = [re.split(r"  +", line) for line in text.split("\n\n")[2].split("\n")]
        assert all(row[1] != row[2] and re.search("[1-9]", row[3]) for row in rows[1:] if len(row) > 3)
        assert len(changes.record(found, Context(Config(), "d", "1"))["measures"]) == len(found.measures)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("new", "said"),
        [
            (f"\n\n\n{HARD}", f"All {len(metrics.all_metrics()) - 1} measures are unchanged."),
            (f"{HARD}\n\n![港](a.png)", f"All {len(metrics.all_metrics()) - 1} measures are unchanged."),
        ],
    )
    def test_where_the_longest_sentence_stands_is_counted_nowhere(self, new: str, said: str) -> None:
        text = rendered(HARD, new)
        assert said in text
        assert "next to nothing" not in text

    @pytest.mark.parametrize("lang", ["en", "ja"])
    def test_on_a_narrow_screen_each_measure_has_its_name(self, lang: Lang) -> None:
        text = " ".join(rendered(EASY + HARD, EASY + OTHER, lang, 36).split())
        named = [metric.title.in_(lang) for metric in metrics.all_metrics().values()]
        assert sum(f"{name}: " in text for name in named) > 10

    def test_what_it_says(self) -> None:
        text = rendered(f"{EASY}\n{HARD}", f"{EASY}\n{EDITED}")
        assert "Reading time: under 1 min → under 1 min, -0 s" in text
        assert "edited, line 2 → 2\n" in text
        assert f"        - {HARD[:3]}" in text
        assert "* unreliable: the text is short" in text
        assert " other measures are unchanged." in text

    def test_a_long_sentence_is_cut_around_what_was_edited(self) -> None:
        text = rendered("あ" * 100 + "猫がいる" + "い" * 100 + "。", "あ" * 100 + "犬がいる" + "い" * 100 + "。")
        assert "- …" + "あ" * 10 + "猫がいる" in text
        assert "+ …" + "あ" * 10 + "犬がいる" in text

    def test_at_most_ten_sentences_and_a_count_of_the_rest(self) -> None:
        text = rendered(EASY, EASY + "".join(f"{word}{OTHER}" for word in WORDS[:13]))
        assert text.count("added, line 1") == 10
        assert "and 3 more" in text

    def test_nothing_changed(self) -> None:
        text = rendered(HARD, HARD, "ja")
        assert "項目のすべてが変わりません。" in text
        assert "文は同じです。" in text

    def test_a_declared_time_that_is_now_wrong_is_said(self) -> None:
        assert "\ndeclares 9, but it takes" in rendered(EASY, f"---\nreading_time: 9\n---\n{EASY}")
        assert "declares" not in rendered(EASY, f"---\nreading_time: 1\n---\n{EASY}")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.run(["compare", "--isolated", "--lang", "en", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


class TestCommand:
    def test_two_files_as_json(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        old, new = tmp_path / "old.md", tmp_path / "new.md"
        old.write_text(EASY + HARD, encoding="utf-8")
        new.write_text(EASY + EDITED, encoding="utf-8")
        code, out, _ = run(capsys, str(old), str(new), "--format", "json")
        found = json.loads(out)
        assert code == 0
        assert (found["old"]["path"], found["new"]["path"]) == (str(old), str(new))
        assert found["measures"]["jreadability"]["effect"] == "easier"
        assert found["measures"]["jreadability"]["reliable"] is False
        (sentence,) = found["sentences"]
        assert (sentence["kind"], sentence["old"]) == ("edited", {"line": 1, "text": HARD})
        assert sentence["move"] == found["measures"]["jreadability"]["difference"]

    @needs_git
    def test_a_revision_and_a_file_in_a_subfolder(
        self,
        alone: Path,  # noqa: F811
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        git(alone, "init", "-q")
        (alone / "posts").mkdir()
        post = alone / "posts" / "post.md"
        post.write_text(f"---\ntitle: 題\n---\n{EASY}\n{HARD}", encoding="utf-8")
        git(alone, "add", ".")
        git(alone, "commit", "-qm", "one")
        post.write_text(f"---\ntitle: 題\n---\n{HARD}", encoding="utf-8")
        for folder, name in ((alone, "posts/post.md"), (post.parent, "post.md")):
            monkeypatch.chdir(folder)
            code, out, _ = run(capsys, f"HEAD:{name}", name)
            assert (code, out.split("\n")[0]) == (0, f"HEAD:{name} → {name}")
            assert "removed, line 4\n" in out
        assert run(capsys, "HEAD:nope.md", "post.md")[0::2] == (
            2,
            "HEAD:nope.md: there is no 'nope.md' in that revision\n",
        )

    @needs_git
    def test_a_revision_is_read_as_its_file_is(
        self,
        alone: Path,  # noqa: F811
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        git(alone, "init", "-q")
        (alone / "_posts").mkdir()
        # To kramdown the line below the rule is a heading, to CommonMark a part of its HTML.
        (alone / "_posts" / "a.md").write_text(f"<hr>\n# 題\n\n{EASY}\n", encoding="utf-8")
        (alone / "yomitime.toml").write_text('[[overrides]]\npaths = ["_posts/"]\npace = {japanese-per-minute = 9}\n')
        git(alone, "add", ".")
        git(alone, "commit", "-qm", "one")
        assert cli.run(["compare", "--lang", "en", "HEAD:_posts/a.md", "_posts/a.md"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("HEAD:_posts/a.md → _posts/a.md\n")
        assert ", +0 s\n" in out
        assert "The sentences are the same." in out

    def test_a_file_with_a_colon_in_its_name_is_a_file(
        self,
        alone: Path,  # noqa: F811
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        Path("HEAD:post.md").write_text(EASY, encoding="utf-8")
        Path("post.md").write_text(EASY, encoding="utf-8")
        code, out, _ = run(capsys, "HEAD:post.md", "post.md")
        assert (code, "The sentences are the same." in out) == (0, True)

    def test_trouble_is_2(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        post = tmp_path / "post.md"
        post.write_text(EASY, encoding="utf-8")
        code, out, err = run(capsys, str(tmp_path / "nope.md"), str(post))
        assert (code, out) == (2, "")
        assert "no such file" in err
        assert run(capsys, "-", "-")[0] == 2
        assert run(capsys, str(post))[0] == 2


def test_readings_are_left_as_they_are() -> None:
    reading = yomitime.measure(HARD)
    assert isinstance(reading, Reading)
    changes.compare(reading, yomitime.measure(EASY))
    assert reading == yomitime.measure(HARD)

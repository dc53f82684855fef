"""Sentences and words as DataFrames, of one text and of a report's files read again."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import yomitime
from tests.conftest import CORPUS
from yomitime import hardness, rows

TEXT = "# 見出し\n\n犬が走る。当該施設の利用許可申請書類提出期限延長措置は、次年度以降に実施する。\n\n- 箇条\n\n犬が走った。"


class TestReading:
    def test_a_sentence_is_a_row(self) -> None:
        frame = yomitime.measure(TEXT).sentences()
        assert frame.dtypes.astype(str).to_dict() == dict(rows.SENTENCES)
        assert frame["text"].tolist() == ["見出し", "犬が走る。", "当該施設の利用許可申請書類提出期限延長措置は、次年度以降に実施する。", "箇条", "犬が走った。"]  # fmt: skip
        assert frame["line"].tolist() == [1, 3, 3, 5, 7]
        assert frame["kind"].tolist() == ["heading", "paragraph", "paragraph", "item", "paragraph"]
        assert frame["is_fragment"].tolist() == [True, False, False, True, False]
        assert frame["characters"].tolist() == [3, 5, 34, 2, 6]
        assert frame["commas"].tolist() == [0, 0, 1, 0, 0]
        assert frame["kanji_run"].tolist()[:3] == ["見出", "犬", "利用許可申請書類提出期限延長措置"]
        assert (frame["path"] == "-").all()

    def test_the_sentence_that_raises_the_score_most_is_the_hardest(self) -> None:
        reading = yomitime.read(CORPUS / "graded" / "5-kokyo-shisetsu.md")
        frame = reading.sentences()
        assert frame["jreadability_rise"].isna().tolist() == frame["is_fragment"].tolist()
        hardest = frame.sort_values("jreadability_rise", ascending=False).head(5)
        assert hardest["text"].tolist() == [each.text for each in hardness.hardest(reading.text)]
        assert hardest["jreadability_rise"].tolist() == [each.rise for each in hardness.hardest(reading.text)]

    def test_a_word_is_a_row_for_each_text(self) -> None:
        reading = yomitime.measure(TEXT)
        frame = reading.words()
        assert frame.dtypes.astype(str).to_dict() == dict(rows.WORDS)
        assert frame["count"].sum() == reading.text.word_count
        assert not frame.duplicated(["surface", "lemma", "pos1", "pos2", "pos3", "pos4", "conjugation_form"]).any()
        dog = frame[frame["surface"] == "犬"].iloc[0]
        assert (dog["count"], dog["line"], dog["pos1"], dog["pos3"], dog["origin"]) == (2, 3, "名詞", "一般", "和")
        ran = frame[frame["lemma"] == "走る"]
        assert ran["surface"].tolist() == ["走る", "走っ"]
        assert ran["conjugation_form"].tolist() == ["終止形-一般", "連用形-促音便"]

    @pytest.mark.parametrize("text", ["", "😀", "```\ncode\n```"])
    def test_nothing_to_read_has_the_same_types(self, text: str) -> None:
        reading = yomitime.measure(text)
        pd.testing.assert_series_equal(reading.sentences().dtypes, yomitime.measure(TEXT).sentences().dtypes)
        pd.testing.assert_series_equal(reading.words().dtypes, yomitime.measure(TEXT).words().dtypes)

    def test_a_reading_is_a_row_of_a_report(self) -> None:
        path = CORPUS / "graded" / "5-kokyo-shisetsu.md"
        row, report = yomitime.read(path).frame(), yomitime.audit(path).frame()
        pd.testing.assert_frame_equal(row, report)


class TestReport:
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_its_frames_are_those_of_its_files_in_order(self, jobs: int) -> None:
        report = yomitime.audit([CORPUS / "graded", CORPUS / "edge"], jobs=jobs)
        paths = [post.path for post in report.posts if post.counts]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            sentences, words = report.sentences(), report.words()
        readings = [yomitime.read(path) for path in paths]
        pd.testing.assert_frame_equal(sentences, pd.concat([each.sentences() for each in readings], ignore_index=True))
        pd.testing.assert_frame_equal(words, pd.concat([each.words() for each in readings], ignore_index=True))
        totals = words.groupby("path", sort=False)["count"].sum()
        frame = report.frame().set_index("path")["words"]
        assert totals.equals(frame[frame > 0].rename("count"))

    def test_a_file_that_is_gone_or_changed_is_named_and_left_out(
        self, blog: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", "C")
        posts = blog(a="猫が鳴く。", b="犬が走る。", c="鳥が飛ぶ。")
        report = yomitime.audit(posts)
        (posts / "a.md").unlink()
        (posts / "b.md").write_text("犬が歩く。", encoding="utf-8")
        for frame in (report.sentences, report.words):
            with pytest.warns(UserWarning) as found:
                assert frame()["path"].unique().tolist() == [str(posts / "c.md")]
            (warning,) = found
            assert warning.filename == __file__
            assert str(warning.message) == (
                "2 files are not as at the audit and left out; audit again: "
                f"{posts / 'a.md'} there is no such file or folder; {posts / 'b.md'} has changed since the audit"
            )

    def test_it_reads_again_with_the_encoding_of_the_audit(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_bytes("猫が鳴く。".encode("euc_jp"))
        report = yomitime.audit(tmp_path, encoding="euc_jp")
        assert report.sentences()["text"].tolist() == ["猫が鳴く。"]

    def test_settings_for_some_paths_hold(self, blog: Callable[..., Path]) -> None:
        from yomitime import config

        posts = blog(a="> 引用です。\n\n本文です。")
        settings = config.parse({"overrides": [{"paths": ["a.md"], "pace": {"skip": ["quote"]}}]})
        assert yomitime.audit(posts, settings).sentences()["text"].tolist() == ["本文です。"]

    @pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
    def test_a_name_that_is_no_unicode_joins_with_the_posts(self, tmp_path: Path) -> None:
        try:
            (tmp_path / os.fsdecode(b"\x93\xfa.md")).write_text("猫が鳴く。", encoding="utf-8")
        except OSError:
            pytest.skip("this file system has only names in Unicode")
        report = yomitime.audit(tmp_path)
        assert report.sentences()["path"].tolist() == report.frame()["path"].tolist()
        assert report.words()["path"].unique().tolist() == report.frame()["path"].tolist()

"""Measures added to any DataFrame."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from tests.conftest import CORPUS
from yomitime import columns, runner
from yomitime.config import Config
from yomitime.errors import TableError

TEXTS = ["猫が鳴く。", "", "---\ntitle: 題\n---\n# 見出し\n\n犬が走る。", "Hello.", "😀"]


def added(df: pd.DataFrame) -> pd.DataFrame:
    return df[list(yomitime.MEASURES)]


class TestSchema:
    def test_it_is_what_is_added(self) -> None:
        frame = yomitime.measure_frame(pd.DataFrame({"body": TEXTS}))
        assert list(frame) == ["body", *yomitime.MEASURES]
        assert {name: str(dtype) for name, dtype in added(frame).dtypes.items()} == dict(yomitime.MEASURES)

    def test_it_is_a_constant(self) -> None:
        with pytest.raises(TypeError):
            yomitime.MEASURES["x"] = "string"  # type: ignore[index]
        assert yomitime.MEASURES is columns.measures()

    def test_it_holds_all_that_a_text_alone_has(self) -> None:
        left_out = {column.name for column in columns.of_posts()} - set(yomitime.MEASURES)
        assert left_out == {"path", "title", "date", "author", "categories", "tags", "status", "declared_minutes",
                            "difference_minutes", "clean_minutes", "findings"}  # fmt: skip

    def test_asking_for_it_imports_no_pandas(self) -> None:
        code = "import sys, yomitime; print(len(yomitime.MEASURES) > 50, not {'pandas', 'numpy', 'tqdm', 'fugashi'} & set(sys.modules))"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"True True\n"

    def test_other_names_are_still_errors(self) -> None:
        with pytest.raises(AttributeError, match="no attribute 'MEASURE'"):
            _ = yomitime.MEASURE


class TestRows:
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_they_are_those_of_each_text(self, jobs: int) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted((CORPUS / "graded").glob("*.md"))] + TEXTS
        assert len(texts) > runner.ALONE
        frame = yomitime.measure_frame(pd.DataFrame({"body": texts}), jobs=jobs)
        alone = pd.concat([yomitime.measure(text).frame() for text in texts], ignore_index=True)
        pd.testing.assert_frame_equal(added(frame), alone[list(yomitime.MEASURES)].astype(dict(yomitime.MEASURES)))

    @pytest.mark.parametrize(
        "index",
        [
            pd.Index(["b", "a", "a"], name="key"),
            pd.MultiIndex.from_tuples([("x", 1), ("x", 1), ("y", 2)], names=["one", "two"]),
            pd.DatetimeIndex(["2025-01-02", "2025-01-01", "2025-01-01"]),
            pd.Index([3, 1, 2]),
        ],
        ids=["duplicates", "levels", "dates", "unsorted"],
    )
    def test_index_order_and_columns_stay(self, index: Any) -> None:
        df = pd.DataFrame({"n": [3, 1, 2], "body": TEXTS[:3], "c": pd.Categorical(["x", "y", "x"])}, index=index)
        df.attrs["source"] = "here"
        before = df.copy()
        frame = yomitime.measure_frame(df)
        pd.testing.assert_frame_equal(df, before)
        pd.testing.assert_frame_equal(frame[["n", "body", "c"]], before)
        assert frame["sentences"].tolist() == [1, 0, 1]
        assert frame.attrs == {"source": "here"}

    @pytest.mark.parametrize("missing", [None, np.nan, pd.NA, pd.NaT])
    @pytest.mark.parametrize("dtype", ["object", "string", "str", "category"])
    def test_a_missing_text_has_no_measures(self, missing: Any, dtype: str) -> None:
        frame = yomitime.measure_frame(pd.DataFrame({"body": pd.Series([missing, "猫が鳴く。", missing], dtype=dtype)}))
        assert added(frame).iloc[[0, 2]].isna().all(axis=None)
        assert frame["sentences"].iloc[1] == 1

    def test_texts_that_are_there_but_empty_are_counted(self) -> None:
        frame = yomitime.measure_frame(pd.DataFrame({"body": [""]}))
        assert (frame["words"].item(), frame["computed_minutes"].isna().item()) == (0, True)

    def test_an_empty_frame_has_the_columns(self) -> None:
        full = yomitime.measure_frame(pd.DataFrame({"body": TEXTS}))
        empty = yomitime.measure_frame(pd.DataFrame({"body": TEXTS}).iloc[:0])
        assert len(empty) == 0
        pd.testing.assert_series_equal(empty.dtypes, full.dtypes)

    def test_settings_and_the_name_of_the_column_are_taken(self) -> None:
        df = pd.DataFrame({5: ["猫が鳴く。" * 500]})
        assert yomitime.measure_frame(df, text=5, config=Config(estimator="hugo"))["computed_minutes"].item() == 5
        assert yomitime.measure_frame(df, text=5)["computed_minutes"].item() == 4

    @settings(deadline=None, max_examples=30)
    @given(st.lists(st.none() | st.text(st.characters(), max_size=30), max_size=4))
    def test_any_text_is_a_row(self, texts: list[str | None]) -> None:
        frame = yomitime.measure_frame(pd.DataFrame({"body": pd.Series(texts, dtype=object)}), jobs=1)
        assert frame["words"].isna().tolist() == [text is None for text in texts]


class TestRefusals:
    @pytest.mark.parametrize(
        ("df", "message"),
        [
            (pd.DataFrame({"text": TEXTS}), "there must be one column 'body'; the columns are text"),
            (pd.DataFrame(), "the columns are –"),
            (pd.DataFrame([["a", "b"]], columns=["body", "body"]), "there must be one column 'body'"),
            (pd.DataFrame({"body": ["a"], "kanji": [1], "words": [1]}), "are there already: words, kanji; drop or rename"),
            (pd.DataFrame({"body": ["a", 1.5]}, index=["x", "y"]), "column 'body' holds no text but float in row 'y'"),
            (pd.DataFrame({"body": [b"a"]}), "holds no text but bytes in row 0"),
            (pd.DataFrame({"body": [["a", "b"]]}), "holds no text but list in row 0"),
        ],
    )  # fmt: skip
    def test_a_frame_of_another_shape_is_refused(self, df: pd.DataFrame, message: str) -> None:
        with pytest.raises(TableError, match=message):
            yomitime.measure_frame(df)

    def test_measured_twice_is_refused(self) -> None:
        with pytest.raises(TableError, match="there already: computed_minutes"):
            yomitime.measure_frame(yomitime.measure_frame(pd.DataFrame({"body": TEXTS})))


def many() -> pd.DataFrame:
    return pd.DataFrame({"body": [f"猫が{number}回鳴く。" for number in range(20)]})


class TestProcesses:
    def test_a_daemon_measures_alone(self) -> None:
        context = multiprocessing.get_context("spawn")
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_measure_and_send, args=(sender,), daemon=True)
        process.start()
        assert receiver.recv() == (20, 1)
        process.join()

    def test_a_thread_measures_alone_unless_told_otherwise(self) -> None:
        found: list[int] = []
        thread = threading.Thread(target=lambda: found.extend((runner.processes(None), runner.processes(3))))
        thread.start()
        thread.join()
        assert found == [1, 3]
        assert runner.processes(None) == len(os.sched_getaffinity(0))

    def test_a_container_has_as_many_as_it_may_use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "sched_getaffinity", lambda process: {3, 5, 7})
        assert runner.processes(None) == 3

    @pytest.mark.parametrize("jobs", [0, -1])
    def test_less_than_one_is_refused(self, jobs: int) -> None:
        with pytest.raises(ValueError, match=f"jobs is 1 or more, or None, not {jobs}"):
            yomitime.audit(__file__, jobs=jobs)

    def test_one_job_starts_no_process(self) -> None:
        code = (
            "import sys, pandas as pd, yomitime\n"
            "before = set(sys.modules)\n"
            "yomitime.measure_frame(pd.DataFrame({'body': ['猫が鳴く。'] * 20}), jobs=1, progress=False)\n"
            "print({'multiprocessing.context', 'concurrent.futures.process', 'tqdm'} & set(sys.modules) - before)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "set()\n"

    def test_a_text_that_kills_its_process_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from yomitime import analysis

        real, parent = analysis.analyse, os.getpid()

        def analyse(document: Any, *rest: Any) -> Any:
            if "13回" in document.body and os.getpid() != parent:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(document, *rest)

        monkeypatch.setenv("LC_ALL", "C")
        monkeypatch.setattr(analysis, "analyse", analyse)
        with pytest.warns(UserWarning, match="these rows died, and they have no measures: 13;") as found:
            frame = yomitime.measure_frame(many(), jobs=2)
        assert found[0].filename == __file__
        assert frame["words"].isna().to_numpy().nonzero()[0].tolist() == [13]


def _measure_and_send(sender: Any) -> None:
    sender.send((len(yomitime.measure_frame(many(), jobs=4)), runner.processes(4)))


class TestProgress:
    def test_it_is_shown_where_it_is_wanted(self, capfd: pytest.CaptureFixture[str]) -> None:
        yomitime.measure_frame(many(), jobs=1, progress=True)
        assert "20/20" in capfd.readouterr().err

    @pytest.mark.parametrize("progress", [None, False])
    def test_and_not_in_a_file(self, progress: bool | None, capfd: pytest.CaptureFixture[str]) -> None:
        yomitime.measure_frame(many(), jobs=1, progress=progress)
        assert capfd.readouterr().err == ""

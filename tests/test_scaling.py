"""The code of docs/scaling.md: Dask's is run on a real local cluster, Spark's as Spark calls it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import yomitime
from tests.conftest import CORPUS

PAGE = (Path(__file__).parent.parent / "docs" / "scaling.md").read_text(encoding="utf-8")
DASK, SPARK, _ = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def posts() -> pd.DataFrame:
    texts = [path.read_text(encoding="utf-8") for path in sorted((CORPUS / "graded").glob("*.md"))]
    bodies = [*texts, None, "", *texts]
    return pd.DataFrame({"id": range(len(bodies)), "body": pd.Series(bodies, dtype="string")})


@pytest.fixture(scope="module")
def measured(posts: pd.DataFrame) -> pd.DataFrame:
    return yomitime.measure_frame(posts, jobs=1)


def test_dask_measures_on_two_workers(posts: pd.DataFrame, measured: pd.DataFrame, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    assert "n_workers=2, threads_per_worker=1, processes=True" in DASK
    posts.to_parquet(tmp_path / "posts.parquet", row_group_size=4)
    (tmp_path / "script.py").write_text(DASK, encoding="utf-8")
    paths = os.pathsep.join([str(CORPUS.parent), os.environ.get("PYTHONPATH", "")])
    subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, check=True, timeout=300, env={**os.environ, "PYTHONPATH": paths}
    )
    parts = sorted((tmp_path / "measured").glob("*.parquet"))
    assert len(parts) > 2
    found = pd.read_parquet(tmp_path / "measured").sort_values("id", ignore_index=True)
    pd.testing.assert_frame_equal(found, measured, check_dtype=False)
    assert found.dtypes[list(yomitime.MEASURES)].astype(str).to_dict() == dict(yomitime.MEASURES)


def test_what_dask_is_told_is_what_it_gets(posts: pd.DataFrame, measured: pd.DataFrame) -> None:
    dask = pytest.importorskip("dask.dataframe")
    frame = dask.from_pandas(posts, npartitions=3)
    found = frame.map_partitions(
        yomitime.measure_frame, text="body", jobs=1, progress=False, meta={**frame.dtypes, **yomitime.MEASURES}
    )
    pd.testing.assert_series_equal(found.dtypes, measured.dtypes)
    # Threads of one process: they take turns, and mix nothing up.
    pd.testing.assert_frame_equal(found.compute(scheduler="threads", num_workers=3), measured)


class TestSpark:
    """Spark itself is not here: its function gets what `mapInPandas` hands over, its schema what Arrow makes of it."""

    names: dict[str, object] = {}  # noqa: RUF012 - filled once

    @pytest.fixture(autouse=True)
    def run(self) -> None:
        exec(SPARK, self.names)

    def test_an_iterator_of_frames_goes_through(self, posts: pd.DataFrame, measured: pd.DataFrame) -> None:
        batches = (posts.iloc[start : start + 5].reset_index(drop=True) for start in range(0, len(posts), 5))
        found = self.names["measured"](batches)  # type: ignore[operator]
        assert iter(found) is found
        pd.testing.assert_frame_equal(pd.concat(found, ignore_index=True), measured)

    def test_the_schema_names_each_column_with_its_type(self, measured: pd.DataFrame) -> None:
        pyarrow = pytest.importorskip("pyarrow")
        schema = self.names["schema_of"]("id bigint, body string")  # type: ignore[operator]
        assert re.fullmatch(r"\w+ (bigint|double|boolean|string)(, \w+ (bigint|double|boolean|string))*", schema)
        fields = [field.split(" ") for field in schema.split(", ")]
        assert [name for name, _ in fields] == list(measured)
        types = {
            "bigint": pyarrow.int64(),
            "double": pyarrow.float64(),
            "boolean": pyarrow.bool_(),
            "string": pyarrow.string(),
        }
        for name, type_ in fields:
            array = pyarrow.Array.from_pandas(measured[name], type=types[type_], safe=True)
            assert array.null_count == measured[name].isna().sum()

"""Dates as people write them in front matter."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime import dates


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-12-29", datetime(2025, 12, 29)),
        ("2025-12-29 16:41:33 +0000", datetime(2025, 12, 29, 16, 41, 33)),
        ("2025-12-29T16:41:33+09:00", datetime(2025, 12, 29, 16, 41, 33)),
        ("2025-12-29T16:41Z", datetime(2025, 12, 29, 16, 41)),
        ("2025-12-29T16:41:33.123456Z", datetime(2025, 12, 29, 16, 41, 33)),
        ("2025/1/5", datetime(2025, 1, 5)),
        ("2025.01.05", datetime(2025, 1, 5)),
        ("2025年1月5日", datetime(2025, 1, 5)),
        ("2025年1月5日 8:05", datetime(2025, 1, 5, 8, 5)),
        ("Mon, 29 Dec 2025 16:41:33 +0900", datetime(2025, 12, 29, 16, 41, 33)),
        ("Jul 08 2022", datetime(2022, 7, 8)),
        ("July 8, 2022", datetime(2022, 7, 8)),
        ("8 September 2022", datetime(2022, 9, 8)),
        ("Jul 08 2022 09:30", datetime(2022, 7, 8, 9, 30)),
        ("Jux 08 2022", None),
        ("Jul 32 2022", None),
        ("May I 2022", None),
        ("true", None),
        (" 2025-12-29 ", datetime(2025, 12, 29)),
        ("2024-02-30", None),
        ("20251229", None),
        ("昨日", None),
        ("", None),
    ],
)
def test_parse(written: str, meant: datetime | None) -> None:
    assert dates.parse(written) == meant


@given(st.datetimes(), st.sampled_from("T "))
def test_iso_is_read_back(moment: datetime, between: str) -> None:
    moment = moment.replace(microsecond=0)
    assert dates.parse(moment.isoformat(between)) == moment


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    dates.parse(text)

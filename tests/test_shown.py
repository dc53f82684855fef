"""Numbers as people read them."""

import pytest

from yomitime import shown
from yomitime.model import Estimate, Lang, Post, Status, Summary


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (19.0, "+19"),
        (-2.5, "-2.5"),
        (0.333, "+0.3"),
        (0.0, "0"),
        (-0.01, "0"),
        (28490.0, "+28,490"),
        (1e6, "+1,000,000"),
    ],
)
def test_minutes_with_a_sign(number: float, text: str) -> None:
    assert shown.signed(number) == text


def summary(posts: int, declared: float, computed: int, total: float) -> Summary:
    return Summary(posts, {}, posts, total, total, declared, computed)


def test_one_post_is_no_posts() -> None:
    assert shown.number_of_posts(summary(1, 1, 1, 0), "en") == "1 post"
    assert shown.number_of_posts(summary(0, 0, 0, 0), "en") == "0 posts"
    assert shown.number_of_posts(summary(1000, 1, 1, 0), "ja") == "記事 1,000 本"


def test_a_sum_of_differences_that_is_no_difference_of_sums_says_why() -> None:
    assert shown.compared(summary(2, 23, 6, 17), "en")[1].startswith("declared − computed: +17 min in total")
    assert shown.compared(summary(2, 3, 2, 0), "en")[1].startswith("declared − computed (0 within a declared range): 0")
    assert shown.compared(summary(2, 3, 2, 0), "ja")[1].startswith("差（宣言 − 計算値、宣言の範囲内は 0）: 合計 0 分")


@pytest.mark.parametrize(
    ("published", "clean", "lang", "said"),
    [
        (25, 22, "en", "22 min without repeats and leftovers (25 as published)"),
        (25, 22, "ja", "繰り返しと消し忘れを除くと 22 分（現状は 25 分）"),
        (25, 25, "en", ""),
        (25, None, "en", ""),
        (None, None, "en", ""),
    ],
)
def test_the_time_without_repeats_is_said_where_it_is_another(
    published: int | None, clean: int | None, lang: Lang, said: str
) -> None:
    first, second = (
        minutes and Estimate("default", minutes, 60.0 * minutes, 0, 0, 0, 0, 0, 0) for minutes in (published, clean)
    )
    post = Post("a.md", Status.OK, estimate=first or None, estimate_clean=second or None)
    assert shown.without_repeats(post, lang) == said

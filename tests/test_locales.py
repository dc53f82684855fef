"""The language of messages."""

from __future__ import annotations

import pytest

from yomitime import locales


@pytest.mark.parametrize(
    ("name", "language"), [("ja_JP.UTF-8", "ja"), ("ja", "ja"), ("en_GB.UTF-8", "en"), ("C", "en"), ("", "en")]
)
def test_the_locale_says_where_nobody_else_does(monkeypatch: pytest.MonkeyPatch, name: str, language: str) -> None:
    for other in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv("LC_ALL", name)
    assert locales.language(None) == language
    assert locales.language("ja") == "ja"


@pytest.mark.parametrize("chosen", ["fr", "ja_JP", ""])
def test_another_language_is_refused(chosen: str) -> None:
    with pytest.raises(ValueError, match=f"'en', 'ja' or None, not '{chosen}'"):
        locales.language(chosen)


@pytest.mark.parametrize(("number", "shown"), [(0, "0 posts"), (1, "1 post"), (2, "2 posts"), (2000, "2,000 posts")])
def test_one_post_is_no_posts(number: int, shown: str) -> None:
    assert locales.counted(number, "post") == shown

def test_the_settings_name_markers_of_their_own() -> None:
    import yomitime
    from yomitime import checks, comparison
    from yomitime.config import parse

    config = parse({"checks": {"generator-marker": {"markers": ["＝＝区切り＝＝"]}}})
    reading = yomitime.measure("港の朝は早い。\n\n＝＝区切り＝＝\n\n昼には市が立つ。", config)
    found = checks.of_post(reading, comparison.compare(reading.document, reading.estimate, config), config)
    assert [(each.line, each.check) for each in found if each.check == "generator-marker"] == [(3, "generator-marker")]

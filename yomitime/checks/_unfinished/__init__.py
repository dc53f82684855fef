"""What `unfinished` looks for: ends that are none (`ends`), of `paragraphs`, `headings` and items, `tables`, the `title`; and a bad `excerpt`.

`beside` has those that a person may leave, in a post with traces of a generator.
"""

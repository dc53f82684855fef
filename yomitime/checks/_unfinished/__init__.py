"""What `unfinished` looks for: ends that are none (`ends`), of `paragraphs`, `headings` and items, the `title`; and a bad `excerpt`."""

"""What `generator_marker` looks for, beside the lines that stand between parts (`faults.markers`).

- `assistant`: what an assistant says to whom it writes for, and what it is told; by `work`, talk about the work on the text.
- `labels`: how the parts are called that a text was made in: 「【第2部 了】」, `Part 1/3`.
- `notes`: notes among editors, and words of the page that a text was copied from.
- `briefs`: lists and paragraphs of nothing but how to write.
- `making`: any other short note on the making of the text, by what it names.
- `blanks`: `{{title}}`, 〇〇, links to nowhere; `slots`: `[ここに画像を挿入]`, `TODO:`.
- `tokens`: `<|endoftext|>`, citation marks, buttons, fences around prose; `programs`: other tags, values of spreadsheets.
- `beside`: what a person may write too, in a post with traces of a generator.
"""

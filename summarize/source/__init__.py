"""How a source, or a text to be checked, comes in: bytes to `Article`s.

    load.load(spec)               all articles of a file, folder, glob, JSONL file, URL or `-`
    load.stream(spec)             the same one at a time; what cannot be read comes as `Unread`
    load.Intake                   limits, and what `-` reads
    plain.article_from_text(text) a text in memory to an article
    clean.removed_parts(text)     what of a text is page and not article, by span and reason
    fetch.fetch(url)              bytes of a page; the one place that opens a connection
    html.extract(html)            the article on a page
    decode.decode(data)           bytes to text
    metadata                      title, date and language of a plain text

A text is never changed on the way: offsets index it as given, or, for HTML, as extracted.
Everything but `load` and `fetch` is free of I/O, and everything heavy (httpx2, trafilatura,
py3langid, charset-normalizer) is imported where it is first needed. `clean` is built of `units` (lines and
wrapped paragraphs), `patterns` (what junk says), and one module for each kind that needs its
neighbours: `consent`, `bylines`, `related`, `frontmatter`.
"""

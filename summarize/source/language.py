"""The language of a sample of text. The one module that imports py3langid."""

from __future__ import annotations


def classify(sample: str) -> str:
    """The ISO 639-1 code of the likeliest of 97 languages; any sample gets one, so it should hold a sentence."""
    # Heavy: the model takes a second to load and 100 MB; most texts are recognised as English without it.
    from py3langid import classify as identify  # type: ignore[import-untyped]  # noqa: PLC0415

    # A lone surrogate has no UTF-8 form, and the classifier reads UTF-8.
    code, _ = identify(sample.encode("utf-8", "replace").decode())
    return str(code)

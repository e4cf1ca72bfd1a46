"""The words, sentences and blocks of a text, with offsets."""

from __future__ import annotations

from summarize.verify.story import Match


def test_a_bad_rewrite_of_the_right_story_is_not_another_story() -> None:
    assert not Match(particulars=8, shared=5, claims=20, close=2, near=0.3).is_other_story


def test_a_report_on_the_same_subject_that_shares_no_particular_is() -> None:
    assert Match(particulars=12, shared=1, claims=20, close=1, near=0.3).is_other_story


def test_a_text_without_common_words_is_another_story() -> None:
    assert Match(particulars=3, shared=0, claims=5, close=0, near=0.05).is_other_story


def test_one_claim_is_too_little_to_tell() -> None:
    assert not Match(particulars=3, shared=0, claims=1, close=0, near=0.0).is_other_story

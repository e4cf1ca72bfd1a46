from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("torch", reason="torch is in no environment but that of who trains")

import torch

from summarize.verify import entailment, pairing
from training import network
from training.network import FROZEN, Verifier

LENGTH, OWN = 24, 9


@pytest.fixture(scope="module")
def model() -> Verifier:
    torch.manual_seed(1)
    made = Verifier()
    # New parts begin at nothing; random ones show what they have an effect on.
    torch.nn.init.normal_(made.sentences.weight, std=0.02)
    torch.nn.init.normal_(made.aligned.weight, std=0.02)
    made.eval()
    return made


@pytest.fixture(autouse=True)
def _no_gradients() -> Iterator[None]:
    with torch.no_grad():
        yield


@pytest.fixture
def row() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Numbers, segments and marks of one pair."""
    generator = torch.Generator().manual_seed(2)
    ids = torch.randint(1_000, 30_000, (1, LENGTH), generator=generator)
    marks = torch.randint(0, pairing.MARKS * (1 + pairing.SENTENCES), (1, LENGTH), generator=generator)
    return ids, torch.tensor([[0] * OWN + [1] * (LENGTH - OWN)]), marks


def test_it_speaks_of_what_the_package_speaks_of() -> None:
    made = Verifier()
    assert made.tokens.out_features == 1 + len(entailment.TYPES)
    assert made.marks.num_embeddings == pairing.MARKS
    assert made.sentences.num_embeddings == pairing.SENTENCES + 1
    assert network.PLACES >= pairing.LIMIT


def test_logits_for_the_claim_and_for_every_piece(model: Verifier, row: tuple[torch.Tensor, ...]) -> None:
    output = model(*row)
    assert output.claim.shape == (1, 3)
    assert output.tokens.shape == (1, LENGTH, 12)
    assert output.aligned.shape == (1, LENGTH)
    assert ((output.aligned >= 0) & (output.aligned <= 1 + 1e-5)).all()


def test_what_a_batch_is_filled_up_with_changes_nothing(model: Verifier, row: tuple[torch.Tensor, ...]) -> None:
    ids, segments, marks = row
    alone = model(ids, segments, marks)
    filled = [torch.cat((x, torch.full((1, 8), n)), 1) for x, n in ((ids, 0), (segments, 1), (marks, 0))]
    mask = torch.tensor([[True] * LENGTH + [False] * 8])
    output = model(*filled, mask)
    torch.testing.assert_close(output.claim, alone.claim, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(output.tokens[:, :LENGTH], alone.tokens, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(output.aligned[:, :LENGTH], alone.aligned, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("part", [0, 1, 2])
def test_words_segments_and_marks_all_tell(model: Verifier, row: tuple[torch.Tensor, ...], part: int) -> None:
    other = list(row)
    other[part] = other[part].roll(1, 1)
    assert not torch.allclose(model(*other).claim, model(*row).claim)


def test_without_another_side_nothing_is_met(model: Verifier, row: tuple[torch.Tensor, ...]) -> None:
    ids, segments, marks = row
    assert (model(ids, torch.zeros_like(segments), marks).aligned == 0).all()


def test_words_and_the_lowest_layers_are_not_trained() -> None:
    model = Verifier()
    model.freeze()
    still = {n for n, p in model.named_parameters() if not p.requires_grad}
    assert {"words.weight", "places.weight", "segments.weight", "norm.weight"} <= still
    assert {n for n in still if n.startswith("layers.")} == {
        n for n, _ in model.named_parameters() if n.startswith(tuple(f"layers.{k}." for k in range(FROZEN)))
    }
    assert not [n for n in still if n.startswith(("claim", "tokens", "marks", "sentences", "aligned"))]


def test_the_new_parts_begin_as_nothing_but_the_marks() -> None:
    model = Verifier()
    assert not model.sentences.weight.any()
    assert not model.aligned.weight.any()
    assert model.marks.weight.any()

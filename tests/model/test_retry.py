from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest
from pydantic import BaseModel

from summarize.errors import (
    Attempt,
    BadAnswer,
    BadRequest,
    ModelError,
    ProviderDown,
    RateLimited,
    Refused,
    TimedOut,
    Truncated,
    Unauthorised,
)
from summarize.model.base import Reply, Request, T
from summarize.model.retry import Retrying


class Verdict(BaseModel):
    label: str


REQUEST = Request((), "t.v1", "0" * 64, Verdict)


def attempt(outcome: str) -> Attempt:
    return Attempt("fake/one", outcome, 1, 1)


@dataclass
class Scripted:
    """Raises or answers as told, and fails when it is asked too often."""

    steps: list[ModelError | str]
    name: str = "fake/one"
    asked: list[object] = field(default_factory=list)

    def ask(self, request: Request[T]) -> Reply[T]:
        self.asked.append(request)
        step = self.steps[len(self.asked) - 1]
        if isinstance(step, ModelError):
            step.attempts = (attempt(step.kind),)
            raise step
        return Reply(cast("T", Verdict(label=step)), (attempt("ok"),))


def test_retries_what_can_succeed_and_keeps_every_attempt() -> None:
    waits: list[float] = []
    inner = Scripted([ProviderDown("a"), TimedOut("b"), "fine"])
    reply = Retrying(inner, attempts=3, sleep=waits.append).ask(REQUEST)
    assert reply.value == Verdict(label="fine")
    assert [a.outcome for a in reply.attempts] == ["provider_down", "timed_out", "ok"]
    assert waits == [1.0, 2.0]
    assert inner.asked == [REQUEST] * 3


@pytest.mark.parametrize("error", [Unauthorised, Refused, BadRequest, BadAnswer, Truncated, ModelError])
def test_asks_once_where_asking_again_cannot_help(error: type[ModelError]) -> None:
    waits: list[float] = []
    with pytest.raises(error) as caught:
        Retrying(Scripted([error("no")]), sleep=waits.append).ask(REQUEST)
    assert [a.outcome for a in caught.value.attempts] == [error.kind]
    assert waits == []


def test_gives_up_with_the_last_error_and_all_attempts() -> None:
    waits: list[float] = []
    with pytest.raises(TimedOut, match="third") as caught:
        Retrying(Scripted([ProviderDown("1"), RateLimited("2"), TimedOut("third")]), sleep=waits.append).ask(REQUEST)
    assert [a.outcome for a in caught.value.attempts] == ["provider_down", "rate_limited", "timed_out"]
    assert len(waits) == 2


def test_waits_as_long_as_the_provider_asks() -> None:
    waits: list[float] = []
    inner = Scripted([RateLimited("a", 7.5), RateLimited("b", 0.0), RateLimited("c"), "fine"])
    Retrying(inner, attempts=4, sleep=waits.append).ask(REQUEST)
    assert waits == [7.5, 0.0, 4.0]


def test_does_not_come_back_sooner_than_a_provider_allows() -> None:
    waits: list[float] = []
    with pytest.raises(RateLimited):
        Retrying(Scripted([RateLimited("tomorrow", 86_400.0)]), sleep=waits.append).ask(REQUEST)
    assert waits == []


def test_waits_grow_to_a_limit() -> None:
    waits: list[float] = []
    inner = Scripted([*(ProviderDown("x") for _ in range(6)), "fine"])
    Retrying(inner, attempts=7, first_wait=1.0, longest_wait=5.0, sleep=waits.append).ask(REQUEST)
    assert waits == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]


def test_one_attempt_means_no_retry() -> None:
    with pytest.raises(ProviderDown):
        Retrying(Scripted([ProviderDown("x")]), attempts=1, sleep=lambda _: pytest.fail("slept")).ask(REQUEST)


def test_is_called_by_the_name_of_the_model_within() -> None:
    assert Retrying(Scripted([])).name == "fake/one"

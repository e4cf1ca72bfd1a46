from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest
from pydantic import BaseModel

from summarize.errors import Attempt, BadRequest, ModelError, ProviderDown
from summarize.model.base import Parameters, Reply, Request, T
from summarize.model.temperature import Yielding


class Verdict(BaseModel):
    label: str


WARM = Request((), "t.v1", "0" * 64, Verdict, Parameters(0.0, 50))
PLAIN = Request((), "t.v1", "0" * 64, Verdict, Parameters(None, 50))
NO = "answered 400: Unsupported value: 'Temperature' does not support 0 with this model"


@dataclass
class Scripted:
    """Raises or answers as told, and keeps what it was asked."""

    steps: list[ModelError | str]
    name: str = "fake/one"
    asked: list[object] = field(default_factory=list)

    def ask(self, request: Request[T]) -> Reply[T]:
        self.asked.append(request)
        step = self.steps[len(self.asked) - 1]
        if isinstance(step, ModelError):
            step.attempts = (Attempt(self.name, step.kind, 1, 1),)
            raise step
        return Reply(cast("T", Verdict(label=step)), (Attempt(self.name, "ok", 1, 1),))


def test_a_refused_temperature_is_left_out_and_not_tried_again() -> None:
    inner = Scripted([BadRequest(NO), "fine", "again"])
    model = Yielding(inner)
    assert [a.outcome for a in model.ask(WARM).attempts] == ["bad_request", "ok"]
    assert [a.outcome for a in model.ask(WARM).attempts] == ["ok"]
    assert inner.asked == [WARM, PLAIN, PLAIN]


@pytest.mark.parametrize("error", [BadRequest("no such model"), ProviderDown("temperature of the machine room")])
def test_other_errors_pass(error: ModelError) -> None:
    inner = Scripted([error, "fine"])
    model = Yielding(inner)
    with pytest.raises(type(error)):
        model.ask(WARM)
    model.ask(WARM)
    assert inner.asked == [WARM, WARM]


def test_where_no_temperature_was_sent_there_is_none_to_leave_out() -> None:
    inner = Scripted([BadRequest(NO)])
    with pytest.raises(BadRequest):
        Yielding(inner).ask(PLAIN)
    assert inner.asked == [PLAIN]


def test_a_failure_without_a_temperature_keeps_the_attempts_of_both() -> None:
    with pytest.raises(ProviderDown) as caught:
        Yielding(Scripted([BadRequest(NO), ProviderDown("down")])).ask(WARM)
    assert [a.outcome for a in caught.value.attempts] == ["bad_request", "provider_down"]


def test_is_called_by_the_name_of_the_model_within() -> None:
    assert Yielding(Scripted([])).name == "fake/one"

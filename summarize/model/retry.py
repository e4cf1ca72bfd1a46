"""Retrying, as a Model around a Model. The only module that imports tenacity."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import tenacity

from summarize.errors import Attempt, ModelError, RateLimited
from summarize.model.base import Model, Reply, Request, T


@dataclass(frozen=True, slots=True)
class Retrying:
    """Asks again where the error's class says that the same request may succeed, `attempts` times in all.

    It waits `first_wait` seconds, then twice as long each time, `longest_wait` at most; a
    provider that says how long to wait is heeded instead. One that asks for more than
    `longest_wait` is not asked again: coming back sooner than it said would only be counted
    against us. There is no jitter, so that the same errors give the same run.

    Defaults: OpenAI's own client retries twice; limits of providers are
    counted by the minute, so that a minute is the longest wait that can help.
    """

    model: Model
    attempts: int = 3
    first_wait: float = 1.0
    longest_wait: float = 60.0
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    @property
    def name(self) -> str:
        """The name of the model within."""
        return self.model.name

    def ask(self, request: Request[T]) -> Reply[T]:
        """The answer, and all attempts at it.

        Raises:
            ModelError: the last error, with the attempts of all tries.
        """
        spent: list[Attempt] = []

        def once() -> Reply[T]:
            try:
                reply = self.model.ask(request)
            except ModelError as error:
                spent.extend(error.attempts)
                error.attempts = tuple(spent)
                raise
            return Reply(reply.value, (*spent, *reply.attempts))

        loop = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(self.attempts),
            retry=tenacity.retry_if_exception(self._helps),
            wait=self._wait,
            sleep=self.sleep,
            reraise=True,
        )
        return loop(once)

    def _helps(self, error: BaseException) -> bool:
        if not isinstance(error, ModelError) or not error.retryable:
            return False
        asked = error.retry_after if isinstance(error, RateLimited) else None
        return asked is None or asked <= self.longest_wait

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, RateLimited) and error.retry_after is not None:
            return error.retry_after
        doubled: float = self.first_wait * 2 ** (state.attempt_number - 1)
        return min(doubled, self.longest_wait)

"""Giving in to models that refuse a temperature, as a Model around a Model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from summarize.errors import BadRequest, ModelError
from summarize.model.base import Model, Reply, Request, T


@dataclass(slots=True)
class Yielding:
    """Asks again without a temperature where the provider rejects the request and names the temperature.

    Reasoning models take none but their own, and no list of their names would stay true. What a
    model refused once is not sent to it again, so that of many articles one pays for the finding.
    """

    model: Model
    refused: bool = field(default=False, init=False)

    @property
    def name(self) -> str:
        """The name of the model within."""
        return self.model.name

    def ask(self, request: Request[T]) -> Reply[T]:
        """The answer, and all attempts at it.

        Raises:
            ModelError: as the model within raises it, with the attempts of both requests.
        """
        plain = replace(request, parameters=replace(request.parameters, temperature=None))
        if self.refused or plain == request:
            return self.model.ask(plain)
        try:
            return self.model.ask(request)
        except BadRequest as error:
            if "temperature" not in str(error).casefold():
                raise
            spent = error.attempts
        self.refused = True
        try:
            reply = self.model.ask(plain)
        except ModelError as error:
            error.attempts = (*spent, *error.attempts)
            raise
        return Reply(reply.value, (*spent, *reply.attempts))

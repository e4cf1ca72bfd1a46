"""The seam to a language model. It knows no news: rendered messages in, one typed value out.

Retry, cache, record and budget are each a Model around a Model, so that a policy is a matter
of wrapping and never of a flag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from summarize.errors import Attempt

__all__ = ["Attempt", "Message", "Model", "Parameters", "Reply", "Request"]

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Message:
    """One message, finished: nobody renders it again."""

    role: Literal["system", "user"]
    content: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """How to sample. None leaves the choice to the provider.

    `temperature` is 0 to 2; `max_tokens` bounds the answer, in the provider's own tokens.
    """

    temperature: float | None = None
    max_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """What is asked. Its fields, with the model's name, determine the answer: they are what a cache keys on.

    `answer` is the type that the reply's value is validated against; its docstring and the
    descriptions of its fields are sent to the model. `prompt_sha256` is the hash of the prompt
    file's bytes, in hex.
    """

    messages: tuple[Message, ...]
    prompt_id: str
    prompt_sha256: str
    answer: type[T]
    parameters: Parameters = Parameters()


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """What came back, and every call that it took, in order. The last of `attempts` is the one that succeeded."""

    value: T
    attempts: tuple[Attempt, ...]


class Model(Protocol):
    """Whatever can be asked."""

    @property
    def name(self) -> str:
        """`provider/model`, as given by the user; it goes into the provenance of what the model wrote."""
        ...

    def ask(self, request: Request[T]) -> Reply[T]:
        """The answer, validated.

        Raises:
            ModelError: one of its kinds. Its `attempts` holds the calls that were made.
        """
        ...

"""The one error tree. Every error a user can meet is one of these.

    SummarizeError
    ├── InputError              what was given cannot be used            exit 2
    │   ├── UsageError          an option or a name that does not exist
    │   ├── NotReadable         missing, unreadable, a folder with nothing in it
    │   ├── EmptyInput          nothing but white space
    │   ├── BinaryInput         not a text at all
    │   ├── UndecodableInput    text in no encoding that could be found out
    │   ├── TooLarge            over the size limit
    │   ├── NoArticle           a page, but no article on it
    │   ├── BadRecord           a JSONL line that is not what was expected
    │   └── FetchError          a URL that could not be had
    │       └── PrivateAddress  a redirect into a private network
    ├── PromptError             a prompt file that is missing or broken  exit 2
    ├── MissingExtra            an optional dependency is not installed  exit 2
    ├── BrokenWeights           the model in the package is not whole    exit 2
    └── ModelError              the provider, or what it answered        exit 3
        ├── Unauthorised        key missing or refused                   fatal
        ├── Refused             the model declined
        ├── BadRequest          the provider rejects the request as such
        ├── BadAnswer           an answer that does not fit the schema
        │   └── Truncated       an answer cut off at the token limit
        ├── RateLimited         429                                      retryable
        ├── ProviderDown        5xx, connection refused or reset         retryable
        └── TimedOut            no answer in time                        retryable

A message says what came, what was expected and what to do. `retryable` is a
fact of the class: only those errors may be met with the same request again. `fatal` is
another: of many articles, no other would fare better.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call of a model, as the ledger keeps it.

    `outcome` is "ok" or the `kind` of the error it ended in. Tokens are None where the
    provider did not say.
    """

    model: str
    outcome: str
    input_tokens: int | None
    output_tokens: int | None


class SummarizeError(Exception):
    """Root of the tree. `kind` names the class in JSON; `exit_code` is the process's."""

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 2
    retryable: ClassVar[bool] = False
    fatal: ClassVar[bool] = False


class InputError(SummarizeError):
    """What was given cannot be used."""

    kind = "input"


class UsageError(InputError):
    """An option, a format or a name that does not exist."""

    kind = "usage"


class NotReadable(InputError):
    """A path that is missing, cannot be opened, or holds nothing to read."""

    kind = "not_readable"


class EmptyInput(InputError):
    """Nothing but white space."""

    kind = "empty"


class BinaryInput(InputError):
    """Bytes that are no text: an image, an archive, a PDF."""

    kind = "binary"


class UndecodableInput(InputError):
    """Text in an encoding that could not be found out."""

    kind = "undecodable"


class TooLarge(InputError):
    """More bytes than the limit allows."""

    kind = "too_large"


class NoArticle(InputError):
    """A page on which no article was found."""

    kind = "no_article"


class BadRecord(InputError):
    """A record of a JSONL file that is not what was expected."""

    kind = "bad_record"


class FetchError(InputError):
    """A URL that could not be had."""

    kind = "fetch"


class PrivateAddress(FetchError):
    """A redirect that leads into a private network."""

    kind = "private_address"


class PromptError(SummarizeError):
    """A prompt file that is missing, broken, or was given the wrong inputs."""

    kind = "prompt"


class MissingExtra(SummarizeError):
    """An optional dependency that is not installed."""

    kind = "missing_extra"


class BrokenWeights(SummarizeError):
    """A file of the small model that is missing, cut short, or not the one that was shipped."""

    kind = "broken_weights"


class ModelError(SummarizeError):
    """The provider failed, or its answer could not be used.

    `attempts` are the calls that were made, in order, the failed ones among them: they
    were paid for, and whoever keeps count of tokens needs them after a failure too.
    """

    kind = "model"
    exit_code = 3

    def __init__(self, message: str, attempts: tuple[Attempt, ...] = ()) -> None:
        super().__init__(message)
        self.attempts = attempts


class Unauthorised(ModelError):
    """The key is missing or was refused."""

    kind = "unauthorised"
    fatal = True


class Refused(ModelError):
    """The model declined to answer."""

    kind = "refused"


class BadRequest(ModelError):
    """The provider rejects the request as such."""

    kind = "bad_request"


class BadAnswer(ModelError):
    """The answer does not fit the schema, after the re-asks that were allowed."""

    kind = "bad_answer"


class Truncated(BadAnswer):
    """The answer was cut off at the token limit."""

    kind = "truncated"


class RateLimited(ModelError):
    """The provider says: too many requests. `retry_after` is in seconds, None where it gave none."""

    kind = "rate_limited"
    retryable = True

    def __init__(self, message: str, retry_after: float | None = None, attempts: tuple[Attempt, ...] = ()) -> None:
        super().__init__(message, attempts)
        self.retry_after = retry_after


class ProviderDown(ModelError):
    """The provider answers 5xx, or the connection was refused or reset."""

    kind = "provider_down"
    retryable = True


class TimedOut(ModelError):
    """No answer within the time allowed."""

    kind = "timed_out"
    retryable = True

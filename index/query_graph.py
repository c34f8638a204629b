"""From a sentence-transformers model to a network that runs without PyTorch: torch.onnx, needed once an encoder."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from index.errors import QueryExportError
from index.query_session import INPUTS, OUTPUT

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

OPSET = 17
_KINDS = (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"])
_POOLINGS = ("mean", "cls")
_FAILURES = (
    ImportError,
    OSError,
    ValueError,
    RuntimeError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
)
"""What tracing an unknown network raises."""


def write_graph(model: "SentenceTransformer", graph: Path, tokenizer: Path) -> None:
    """Write the network from token ids to a unit vector, and its tokenizer.

    Args:
        model: With eager attention; it is not changed.
        graph: Where the network goes (ONNX).
        tokenizer: Where the tokenizer goes (tokenizer.json).

    Raises:
        QueryExportError: A model of another kind, or one that PyTorch cannot export.
        OSError: A file cannot be written.
    """
    pooling = _pooling(model)
    try:
        import torch

        network = _unit_vectors(model, pooling)
        example = torch.ones((2, 5), dtype=torch.int64)
        batch_of_texts = {0: "batch", 1: "tokens"}
        with warnings.catch_warnings():
            # The exporter that traces is to go one day, and says so; the newer one needs two packages more.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                network,
                (example, example),
                str(graph),
                input_names=list(INPUTS),
                output_names=[OUTPUT],
                dynamic_axes={**dict.fromkeys(INPUTS, batch_of_texts), OUTPUT: {0: "batch"}},
                opset_version=OPSET,
                dynamo=False,
            )
        model.tokenizer.backend_tokenizer.save(str(tokenizer))
    except OSError:
        raise
    except _FAILURES as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise QueryExportError(f"PyTorch cannot export this encoder ({reason})") from error


def query_prompt(model: "SentenceTransformer") -> str:
    """What sentence-transformers puts before a question."""
    name = "query" if "query" in model.prompts else model.default_prompt_name
    return (model.prompts.get(name) or "") if name is not None else ""


def _pooling(model: "SentenceTransformer") -> Literal["mean", "cls"]:
    kinds = [type(module).__name__ for module in model]
    if kinds not in _KINDS:
        raise QueryExportError(f"an encoder made of {', '.join(kinds)} is not exported")
    pooling = getattr(model[1], "pooling_mode", None)
    if pooling not in _POOLINGS or not getattr(model[1], "include_prompt", True):
        raise QueryExportError(f"an encoder with the pooling {pooling} is not exported")
    return cast(Literal["mean", "cls"], pooling)


def _unit_vectors(model: "SentenceTransformer", pooling: Literal["mean", "cls"]) -> "torch.nn.Module":
    import torch

    class UnitVectors(torch.nn.Module):
        """Transformer, pooling and normalization in one."""

        def __init__(self) -> None:
            super().__init__()
            self.transformer = cast(torch.nn.Module, model[0].auto_model)

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states = self.transformer(input_ids=input_ids, attention_mask=attention_mask)[0].float()
            if pooling == "cls":
                pooled = states[:, 0]
            else:
                weights = attention_mask.unsqueeze(-1).to(states.dtype)
                pooled = (states * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(pooled, dim=1)

    return UnitVectors().eval()

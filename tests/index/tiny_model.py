"""A sentence-transformers model of a few kilobytes with random weights, made in less than a second."""

from pathlib import Path

WORDS = "what was said about the costs and in quarter ? who asked capex margin rose fell by of year".split()
DIM = 16


def tiny_model(
    folder: Path, *, pooling: str = "mean", dense: bool = False, prompts: dict[str, str] | None = None
) -> str:
    """Save a BERT of two layers that reads 12 tokens; returns its path."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Dense, Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    plain = folder / "plain"
    plain.mkdir(parents=True)
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    vocabulary = [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        *WORDS,
        *letters,
        *(f"##{each}" for each in letters),
    ]
    numbered = {token: number for number, token in enumerate(dict.fromkeys(vocabulary))}
    tokenizer = BertTokenizerFast(vocab=numbered, model_max_length=12)
    tokenizer.save_pretrained(str(plain))
    torch.manual_seed(7)
    BertModel(
        BertConfig(
            vocab_size=len(tokenizer),
            hidden_size=DIM,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=12,
        )
    ).save_pretrained(str(plain))
    modules = [Transformer(str(plain), max_seq_length=12), Pooling(DIM, pooling)]
    modules += [Dense(DIM, DIM)] if dense else [Normalize()]
    path = folder / "model"
    SentenceTransformer(modules=modules, prompts=prompts or {}, device="cpu").save(str(path))
    return str(path)

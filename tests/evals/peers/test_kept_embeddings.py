from pathlib import Path

import numpy as np
import pytest

from evals.peers.kept_embeddings import FILE, KeptEmbeddings
from index.errors import LibraryStorageError
from tests.evals.peers.test_outside import Letters


def test_a_text_is_encoded_once_also_by_the_next_run(tmp_path: Path) -> None:
    first, second = Letters(), Letters()
    rows = KeptEmbeddings(first, tmp_path / "new").encode_documents(["bee", "ox"])
    again = KeptEmbeddings(second, tmp_path / "new").encode_documents(["ox", "cat", "bee"])
    assert first.asked == [("bee", "ox")]
    assert second.asked == [("cat",)]
    assert np.array_equal(again[[2, 0]], rows)
    assert np.array_equal(again[1], Letters().encode_query("cat"))


def test_another_encoder_shares_nothing(tmp_path: Path) -> None:
    other = Letters()
    other.fingerprint = "other"
    KeptEmbeddings(Letters(), tmp_path).encode_documents(["bee"])
    KeptEmbeddings(other, tmp_path).encode_documents(["bee"])
    assert other.asked == [("bee",)]


def test_no_texts_are_no_rows(tmp_path: Path) -> None:
    assert KeptEmbeddings(Letters(), tmp_path).encode_documents([]).shape == (0, 26)


def test_a_damaged_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        "no database, but long enough to be looked at as one " * 20, encoding="utf-8"
    )
    with pytest.raises(LibraryStorageError, match="may be deleted at any time"):
        KeptEmbeddings(Letters(), tmp_path).encode_documents(["bee"])

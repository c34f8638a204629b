from evals.metrics.status_shares import status_shares


def test_shares_of_five_answers() -> None:
    statuses = ["answered", "answered", "answered", "nearest", "not_said"]
    assert status_shares(statuses) == {"answered": 0.6, "nearest": 0.2, "not_said": 0.2}


def test_no_question_has_no_share() -> None:
    assert status_shares([]) == {"answered": None, "nearest": None, "not_said": None}

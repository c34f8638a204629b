"""How wide a question is: a point to look up, or a stretch of talk to read."""

import re

_WIDE = re.compile(
    r"\b(?:summar(?:y|ies|i[sz]\w*)|overview|recap\w*|discuss\w*|debat\w*|conversation|talk(?:s|ed)?\s+about|whole\s+story"
    r"|everything|walk\s+(?:me|us)\s+through|takeaways?|main\s+points?|opinions?|views?|attitudes?|thoughts?|think|thought"
    r"|feel|felt|arguments?|pros\s+and\s+cons|disagree\w*|agree[ds]?)\b"
    r"|\b(?:say|said|says|saying|mention\w*)\s+(?:about|on|regarding|concerning)\b",
    re.IGNORECASE,
)


def is_wide(question: str) -> bool:
    """Whether a question asks what was said on a topic, not for a fact: then long stretches answer it."""
    return _WIDE.search(question) is not None

"""PDFs of vendors, companies, browsers and courts."""

from tests.index.formats.pdf_meetings import VARIANTS as MEETINGS
from tests.index.formats.pdf_vendors import VARIANTS as VENDORS

VARIANTS = (*VENDORS, *MEETINGS)

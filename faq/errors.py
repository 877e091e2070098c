"""What can go wrong with content.

FaqError
├── ContentInvalid      a file, row or field does not say what it must (who, where and what to do are in the text)
└── IndexMismatch       a word-vector table does not belong to this program
"""


class FaqError(Exception):
    """Anything wrong in the answers' room.

    Attributes:
        code: Stable name for programs; never shown as it is.
    """

    code = "faq_error"


class ContentInvalid(FaqError):
    """A content file or row is not as it must be.

    Attributes:
        where: File (and row) in which it was found.
        field: Path of the field, for example ``entries[2].steps[0].text``.
        advice: What the writer should do, one sentence.
    """

    code = "content_invalid"

    def __init__(self, where: str, field: str, advice: str) -> None:
        super().__init__(f"{where}: {field}: {advice}")
        self.where = where
        self.field = field
        self.advice = advice


class IndexMismatch(FaqError):
    """A stored table has another shape than its description says."""

    code = "index_mismatch"

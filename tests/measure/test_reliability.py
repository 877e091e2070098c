from pathlib import Path
from xml.etree import ElementTree

import pytest

from measure.reliability import bins, calibration_error, write


def test_evidence_that_keeps_its_word_has_no_error() -> None:
    honest = bins([(0.75, True)] * 75 + [(0.75, False)] * 25)
    assert len(honest) == 1 and honest[0].messages == 100
    assert calibration_error(honest) == pytest.approx(0)


def test_evidence_that_promises_too_much_is_as_wrong_as_the_difference() -> None:
    assert calibration_error(bins([(0.9, False)] * 10)) == pytest.approx(0.9)
    assert calibration_error(bins([(1.0, True)] * 10)) == pytest.approx(0)
    assert calibration_error([]) == 0


def test_the_diagram_is_a_picture_with_a_dot_per_bin(tmp_path: Path) -> None:
    errors = write({"ja": [(0.1, False), (0.95, True)], "en": [(0.5, True)]}, tmp_path / "diagram.svg")
    picture = ElementTree.parse(tmp_path / "diagram.svg").getroot()
    assert len(picture.findall("{http://www.w3.org/2000/svg}circle")) == 3
    assert errors["en"] == pytest.approx(0.5)

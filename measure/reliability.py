"""How far the evidence of a decision can be believed: a reliability diagram per language, for docs/evaluation.md.

Messages are put into ten bins by the evidence of the best topic (``faq/decide.py``); each bin's share of right topics should
equal its mean evidence. Source: DeGroot & Fienberg 1983; expected calibration error as in Guo et al. 2017.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BINS = 10
SIDE, EDGE = 300, 44
COLOURS = {"ja": "#0017c1", "en": "#c74700"}


@dataclass(frozen=True, slots=True)
class Bin:
    """Messages with evidence in one tenth: their mean evidence, the share answered rightly, their number."""

    evidence: float
    right: float
    messages: int


def bins(judged: Sequence[tuple[float, bool]]) -> list[Bin]:
    """Sort (evidence 0–1, whether the best topic was right) into tenths; empty tenths are left out."""
    rows: dict[int, list[tuple[float, bool]]] = {}
    for evidence, right in judged:
        rows.setdefault(min(int(evidence * BINS), BINS - 1), []).append((evidence, right))
    return [
        Bin(sum(e for e, _ in found) / len(found), sum(r for _, r in found) / len(found), len(found))
        for _, found in sorted(rows.items())
    ]


def calibration_error(found: Sequence[Bin]) -> float:
    """Return the mean distance between evidence and truth, weighted by messages; 0 is perfect."""
    total = sum(one.messages for one in found)
    return sum(abs(one.evidence - one.right) * one.messages for one in found) / total if total else 0.0


def draw(languages: Mapping[str, Sequence[Bin]]) -> str:
    """Draw the diagram as SVG: the diagonal is what should be, a dot's area grows with its number of messages."""
    size = SIDE + 2 * EDGE

    def x(value: float) -> float:
        return EDGE + value * SIDE

    def y(value: float) -> float:
        return EDGE + (1 - value) * SIDE

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="12">',
        "<title>Reliability: share of right topics by belief</title>",
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        f'<path d="M{x(0)} {y(0)}H{x(1)}M{x(0)} {y(0)}V{y(1)}" stroke="#333" fill="none"/>',
        f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#767676" stroke-dasharray="4 4"/>',
    ]
    for tenth in (0, 0.5, 1):
        parts.append(f'<text x="{x(tenth)}" y="{y(0) + 18}" text-anchor="middle">{tenth:g}</text>')
        parts.append(f'<text x="{x(0) - 8}" y="{y(tenth) + 4}" text-anchor="end">{tenth:g}</text>')
    parts.append(f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle">belief in the best topic</text>')
    parts.append(
        f'<text x="12" y="{size / 2}" text-anchor="middle" transform="rotate(-90 12 {size / 2})">share that was right</text>'
    )
    for row, (language, found) in enumerate(languages.items()):
        colour = COLOURS[language]
        line = " ".join(f"{x(one.evidence):.1f},{y(one.right):.1f}" for one in found)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{x(one.evidence):.1f}" cy="{y(one.right):.1f}" r="{2 + one.messages**0.5 / 2:.1f}" fill="{colour}" fill-opacity="0.7"/>'
            for one in found
        ]
        label = f"{language}: {sum(one.messages for one in found)} messages, error {calibration_error(found):.3f}"
        parts.append(f'<text x="{x(0) + 10}" y="{y(1) + 4 + 16 * row}" fill="{colour}">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])


def write(judged: Mapping[str, Sequence[tuple[float, bool]]], path: Path) -> dict[str, float]:
    """Write the diagram of every language; return their calibration errors."""
    languages = {language: bins(rows) for language, rows in judged.items()}
    path.write_text(draw(languages), encoding="utf-8")
    return {language: calibration_error(found) for language, found in languages.items()}

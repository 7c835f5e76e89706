"""The MLP-based measure (Potyka, "Interpreting neural networks as quantitative argumentation frameworks", AAAI 2021).

Definition: with E = Σ g s - Σ g a, where g is the weight of a relation, the strength is
1 / (1 + exp(-ln(w / (1 - w)) - E)): a neuron whose bias is the log-odds of the base score.

Bounds: between 0 and 1; 0 stays 0 and 1 stays 1, as limits.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SUM
from .influencing import LOGISTIC

__all__ = ["MEASURE"]

MEASURE = Measure(
    "mlp-based",
    "as a neuron does: sums both sides, by their weights",
    "Potyka, AAAI 2021",
    SUM,
    LOGISTIC,
    any_weight=True,
)

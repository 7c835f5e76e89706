"""Maps in the style of Argdown, as those who know it tell it."""

from pytest_bdd import scenarios

scenarios("argdown_drawing.feature")

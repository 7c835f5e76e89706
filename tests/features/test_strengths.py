"""How strong claims are, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("strengths.feature")

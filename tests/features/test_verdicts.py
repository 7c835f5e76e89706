"""What is left standing, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("verdicts.feature", "readings.feature")

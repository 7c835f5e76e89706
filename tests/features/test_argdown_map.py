"""The map that Argdown makes, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("argdown_map.feature")

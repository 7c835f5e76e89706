"""The debate as a value, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("debate.feature", "changing.feature", "views.feature", "lookup.feature", "names.feature")

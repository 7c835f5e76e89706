"""The map, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("map.feature")

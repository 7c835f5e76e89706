"""Reading Argdown, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios(
    "argdown_statements.feature",
    "argdown_arguments.feature",
    "argdown_relations.feature",
    "argdown_text.feature",
    "argdown_sections.feature",
    "argdown_data.feature",
    "argdown_tolerance.feature",
    "argdown_strict.feature",
    "argdown_include.feature",
)

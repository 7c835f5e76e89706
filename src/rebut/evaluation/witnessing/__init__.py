"""Why an argument stands or falls, in ways that one can go through step by step."""

"""Clauses by grammar alone: verb groups, valency, what a relative clause leaves out, regular inflection."""

"""Who is told of: the names of a text, who bears them, and what pronouns and descriptions stand for."""

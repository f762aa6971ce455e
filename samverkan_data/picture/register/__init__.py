"""Who owns a question, and what has been agreed, decided, promised and done."""

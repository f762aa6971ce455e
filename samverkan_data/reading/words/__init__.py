"""Words that files hold: headers, labels and signs, one module per publisher or kind of file."""

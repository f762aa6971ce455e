"""What may be shown: the views, what is given out in the open one, and what filters offer."""

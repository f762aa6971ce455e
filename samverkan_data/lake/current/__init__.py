"""The current rows as Delta tables of their own, for other tools: derived from the ledger, never asked by the product.

`columns` says what they hold, `standing` is one of them on the disk, `wanted` what should stand in it, `keeping` brings
them up to date and `check` holds them against the ledger.
"""

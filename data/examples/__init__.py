"""The made-up part of the starter data: drawn from a seed, with patterns planted on purpose."""

"""Rates, intervals, verdicts and control limits: frame in, frame out, no reading and no writing."""

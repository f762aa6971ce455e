"""Every number with a meaning that the statistics compare with, once."""

FEWEST_TO_JUDGE = 5
"""A change is judged only where the count or the expected count reaches this."""

FEWEST_FOR_RATE = 20
"""Events a year below which a count is shown and no rate."""

FEWEST_ANSWERS = 30
"""Answers below which a survey result is not shown alone."""

FALSE_DISCOVERY_RATE = 0.14
"""Nominal share of a picture's signals that may be chance; counts being whole numbers it is less than 0.1 in fact."""

FALSE_DISCOVERY_RATE_BURSTS = 0.2
"""The same where the counts are seen to come in bursts: a stricter one would miss every twelfth trebling."""

FEWEST_PERIODS_FOR_BURSTS = 5
"""Earlier periods that tell bursts from chance well enough for that."""

FEWEST_PERIODS_FOR_SPREAD = 3
"""Earlier periods below which the spread is read from the changes of the other cells, today's included."""

RANGE_LEVEL = 0.95
"""Share of unchanged situations that the expected range holds."""

CHART_LEVEL = 0.9973
"""Share of unchanged months inside the control limits (three standard deviations of a normal distribution)."""

LONGEST_CHANCE_RUN = 7
"""Months in a row on one side of the mean that chance may give; one more is a run."""

RUN_LEVEL = 0.99
"""Share of unchanged runs whose total lies inside its limits."""

PRIOR_DISPERSION = 1.5
"""Variance over mean assumed for reported crime before the data have spoken."""

PRIOR_WEIGHT = 2.0
"""How much that assumption weighs, in degrees of freedom."""

PRIOR_WEIGHT_ONE_PERIOD = 5.0
"""The same where few earlier periods are known and the spread must be read from the changes themselves."""

CELL_WEIGHT = 40.0
"""How much the picture's common dispersion weighs beside a cell's own, in degrees of freedom."""

COMMON_SPREAD = 0.04
"""Standard deviation, per year and on the log scale, of the trends that the cells of a source have in common."""

TREND_SPREAD = 0.03
"""Standard deviation, per year and on the log scale, of a cell's own trend around the common one."""

MOST_OF_INCREASE = 0.5
"""Share of an increase from which one place is said to stand for it."""

FEWEST_AT_PLACE = 3
"""Incidents more than before that one place must have for that."""

FEWEST_PER_STEP = 10
"""Mean count that a chart's step (month, quarter, year) should hold."""

FEWEST_BEFORE = 20
"""Events before an action, in its area and in the comparison, without which its effect is not judged."""

FEWEST_MONTHS_AFTER = 3
"""Months after an action's start without which its effect is not judged."""

LARGEST_BLIND_FACTOR = 3.0
"""An effect is not judged where its interval is wider than this factor in each direction."""

FEWEST_FOR_BAND = 8
"""Areas with data below which no middle half is shown."""

FEWEST_FOR_FUNNEL = 5
"""Areas with data below which no funnel is shown."""

FEWEST_REPORTS = 15
"""Reports, in the time beside a silence, without which a source has no rhythm that could make the silence strange."""

RHYTHM_DAYS = 731
"""Days beside a silence from which the rhythm is read."""

LONGEST_CHANCE_SILENCE = 0.05
"""How unlikely a silence must be before the source is taken not to have reported."""

USUAL_SILENCES = 3
"""Times that a silence so long must have come to be usual, whatever chance says."""

USUAL_EDGES = 2
"""Ends of months at which a source must have stood in so long a silence for it to be usual at one."""

MOST_SILENT = 0.5
"""Share of a month in strange silences from which the month is not known."""

"""When a page may be looked at and clicked in: once nothing on it changes any more."""

from playwright.sync_api import Page

DRAWN = """() => document.querySelector('[data-test-script-state=notRunning]') && JSON.stringify([location.href,
  document.querySelector('[data-testid=stMain]').scrollHeight, document.querySelectorAll('.js-plotly-plot').length,
  [...document.querySelectorAll('.js-plotly-plot .main-svg')].map(one => [one.clientWidth, one.innerHTML.length])])"""
"""All that is drawn, where no run is under way."""

QUIET, UNTIL = 6, 120
"""How many looks, a quarter of a second apart, are alike on a page that is ready, and how many are taken at most."""


def wait_until_drawn(tab: Page) -> None:
    """Until nothing changes: a page is drawn a second time where the window's width was not foreseen."""
    looks: list[object] = []
    while len(looks) < UNTIL and not (len(looks) >= QUIET and looks[-1] and len(set(looks[-QUIET:])) == 1):
        tab.wait_for_timeout(250)
        looks.append(tab.evaluate(DRAWN))

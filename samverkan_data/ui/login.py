"""Who reads: the person who has logged in, or whoever sits at the machine where nobody logs in."""

import logging
from collections.abc import Callable
from functools import partial
from ipaddress import ip_address
from time import time

import streamlit as st
from pydantic import ValidationError
from streamlit import config
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import StreamlitSecretNotFoundError

from samverkan_data.access import Person, Right, can, local_person
from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.lake import Lake
from samverkan_data.lake.ended import end_login, has_ended
from samverkan_data.lake.location import locate
from samverkan_data.persons import Claims, person_of
from samverkan_data.settings import Settings, load_settings
from samverkan_data.texts import access as texts
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.way_back import go_to_wanted, remember_wanted

LOG = logging.getLogger(__name__)
Reader = Callable[[], Person]
"""Who reads, each time anew: a role may be taken back, and a login grow old, while the page stands on the screen."""


def reader(settings: Settings) -> Reader:
    """Who reads this page; where somebody must log in first, the page is that and stops.

    Raises:
        RefusedError: the installation lets nobody in as it is set up.
    """
    if not asks_for_login(settings):
        check_alone(settings)
        return partial(local_person, settings)
    check_provider()
    claims = dict(st.user) if st.user.get("is_logged_in") else {}
    if _now(claims, settings) is None:
        _offer_login(was_in=bool(claims))
        st.stop()
    return partial(_person, claims, settings)


def draw_leave(place: DeltaGenerator, person: Person) -> None:
    """Who is logged in, and the way out; nothing where nobody logs in."""
    if person.name:
        with place:
            go_to_wanted()
        place.button(texts.LOG_OUT.format(name=plain(person.name)), on_click=_leave, type="tertiary", key="logga-ut")


def _leave() -> None:
    """Log out for good: a copy of the cookie lets nobody in either."""
    lake = Lake.open(load_settings().lake)
    try:
        if not lake.is_empty():
            end_login(lake.location, dict(st.user))
    except SamverkanError:
        LOG.exception("that a login has ended could not be written")
    st.logout()


def asks_for_login(settings: Settings) -> bool:
    """Whether people log in: where the setting or the secrets say so, so that neither can be lost unseen."""
    return settings.login == "oidc" or has_provider()


def has_provider() -> bool:
    """Whether `secrets.toml` names a provider of logins."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def check_provider() -> None:
    """Pass where there is somebody to log in with.

    Raises:
        RefusedError: people are to log in, and the secrets name no provider.
    """
    if not has_provider():
        raise RefusedError(texts.NO_PROVIDER, texts.ASK)


def check_alone(settings: Settings) -> None:
    """Pass where nobody but the one at the machine can come in, or there is nothing that not everybody may see.

    Raises:
        RefusedError: the server listens elsewhere, and nobody would have to log in.
    """
    if settings.view == "internal" and not is_loopback(config.get_option("server.address") or ""):
        raise RefusedError(texts.NO_LOGIN, texts.NO_LOGIN_REMEDY)


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _person(claims: Claims, settings: Settings) -> Person:
    """The person now; an open reader of no name where the login is over since the page was drawn."""
    return _now(claims, settings) or Person()


def _now(claims: Claims, settings: Settings) -> Person | None:
    """The person that a login is of; None where it is too old, somebody has left it, or it is of nobody."""
    person = person_of(claims, settings, time())
    return None if person is None or has_ended(locate(settings.lake), claims) else person


def _offer_login(*, was_in: bool) -> None:
    st.markdown(f"# {texts.LOGIN_TITLE}")
    st.markdown(texts.LOGIN_OLD if was_in else texts.LOGIN_WHY)
    st.button(texts.LOG_IN, type="primary", on_click=st.login, key="logga-in")
    remember_wanted()


def may(right: Right) -> bool:
    """Whether whoever reads holds a right, for what is only offered; nobody does where that cannot be told."""
    try:
        settings = load_settings()
        if not asks_for_login(settings):
            return can(local_person(settings), right)
        claims = dict(st.user) if st.user.get("is_logged_in") else {}
        return can(_person(claims, settings), right)
    except (SamverkanError, ValidationError):
        return False

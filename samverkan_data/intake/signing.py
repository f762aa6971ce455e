"""Who stands behind a change: a name or a function, kept in the history also when a file is erased."""

from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.errors import RefusedError
from samverkan_data.texts import lake as texts


def signed(by: str) -> str:
    """The name as the history keeps it.

    Raises:
        RefusedError: it holds personal data such as a personnummer, a phone number or an e-mail address.
    """
    if any(personal_kinds(by)):
        raise RefusedError(texts.PERSONAL_NAME, texts.GIVE_FUNCTION)
    return by.strip()

"""A new receipt where the receipts are lost or damaged and there is no copy: somebody says which version was the last.

The ledger vouches for all its lines but the last, and nothing but a receipt can tell that later ones have gone. So what
a person knows of the last version takes the receipt's place, and the log keeps who said it.
"""

from samverkan_data.errors import DamagedError, RefusedError
from samverkan_data.lake.chain import broken_links, digests
from samverkan_data.lake.ledger import FOLDER, Event, load_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.log import VOUCHED, log_of
from samverkan_data.lake.publish import check_named
from samverkan_data.lake.receipts import Receipt, give_receipt, newest_receipt
from samverkan_data.lake.vouching import history_problems
from samverkan_data.texts import faults as texts


def renew_receipt(location: Location, version: int, by: str) -> Event:
    """Give the ledger a receipt; the log says who did.

    Args:
        location: the lake.
        version: the last one that there has been, as somebody knows from elsewhere.
        by: who says so.

    Returns:
        The last line of the ledger.

    Raises:
        RefusedError: `by` is empty, the ledger has its receipt, or ends at another version.
        DamagedError: the ledger itself is damaged, or is known to have been longer.
    """
    check_named(by)
    events, receipt = load_ledger(location).events, newest_receipt(location)
    problems = history_problems(location, events, receipt)
    if not problems:
        raise RefusedError(texts.HAS_RECEIPT, texts.HAS_RECEIPT_REMEDY)
    if not events or broken_links(events) or (receipt and receipt.version > events[-1].version):
        raise DamagedError(problems[0], texts.NO_NEW_RECEIPT)
    if events[-1].version != version:
        told = {"version": events[-1].version, "said": version}
        raise RefusedError(texts.ENDS_AT.format(**told), texts.ENDS_AT_REMEDY.format(**told))
    log_of(location).tell(by.strip(), VOUCHED, FOLDER, version=version)
    give_receipt(location, Receipt(version, digests(events)[version]))
    return events[-1]

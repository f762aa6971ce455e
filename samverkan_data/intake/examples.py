"""Clearing the example data."""

from samverkan_data.lake import Lake


def clear_examples(lake: Lake, by: str) -> int:
    """Take back every published example upload in one version; they can be restored one by one.

    Returns:
        Rows that the uploads held; 0 where there are none.

    Raises:
        RefusedError: `by` is empty.
    """
    examples = [upload for upload in lake.history() if upload.example and upload.state == "published"]
    taken_back = lake.take_back_all([upload.upload_id for upload in examples], by)
    return sum(upload.rows for upload in taken_back)

"""The database that checks a file."""

from samverkan_data.database import connect


def test_nothing_that_is_being_checked_can_spill_to_disk() -> None:
    assert connect().execute("SELECT current_setting('temp_directory')").fetchone() == ("",)

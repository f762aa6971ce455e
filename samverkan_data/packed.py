"""What Python raises of a package that is torn, locked, or packed in a way that it does not know."""

import lzma
import zipfile
import zlib

TORN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, RuntimeError)
"""A password that lacks is a `RuntimeError`, as is a way of packing that is not known."""

"""Every Swedish sentence that a user sees, one module per part of the product."""

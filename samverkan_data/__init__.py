"""The shared picture that police and municipality act on."""

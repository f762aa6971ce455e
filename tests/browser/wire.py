"""A wire between a browser and a server that can be cut, as when a room loses its network."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread


class Wire:
    """Carries what is sent to `port`, from a port of its own, while it is whole."""

    def __init__(self, port: int) -> None:
        self._to, self._open, self._is_whole, self._lock = port, set[socket.socket](), True, Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Nothing gets through from now on."""
        with self._lock:
            self._is_whole = False
            for end in self._open:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """Everything gets through again."""
        self._is_whole = True

    def close(self) -> None:
        """Nobody is to use it any more."""
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                with self._lock, suppress(OSError):
                    if self._is_whole:
                        self._join(near, socket.create_connection(("127.0.0.1", self._to)))
                        continue
                near.close()

    def _join(self, near: socket.socket, far: socket.socket) -> None:
        self._open |= {near, far}
        for one, other in ((near, far), (far, near)):
            Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while sent := source.recv(65536):
                target.sendall(sent)
        with self._lock:
            self._open -= {source, target}
            for end in (source, target):
                end.close()


@contextmanager
def wire(port: int) -> Iterator[Wire]:
    """A wire to a port of this machine."""
    made = Wire(port)
    try:
        yield made
    finally:
        made.close()

"""What has been made once and is wanted again, for everybody in the process; bounded, and made by one thread only."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, Generic, TypeVar, cast
from weakref import WeakValueDictionary, ref

T = TypeVar("T")


class Memory:
    """The things used last, at most `most` of them. What is kept is shared, so nobody may change it.

    Several threads that want the same thing at once wait for the first of them; one that fails tells only itself.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key, else what `make` makes.

        Raises:
            Exception: whatever `make` raises; nothing is kept then.
        """
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return cast(T, self._made[key])
            alone = self._making.setdefault(key, Lock())
        with alone:
            return self._make(key, make)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._made.clear()
            self._making.clear()

    def _make(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._made:
                return cast(T, self._made[key])
        try:
            made = make()
            self._keep(key, made)
        finally:
            with self._lock:
                self._making.pop(key, None)
        return made

    def _keep(self, key: Hashable, made: object) -> None:
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)


class MadeOnce(Generic[T]):
    """A property that is made the first time it is asked of an object, by one thread, holding nobody who asks another.

    As `functools.cached_property`, which up to Python 3.11 lets only one object at a time be asked.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, of: object, _: type | None = None) -> T:
        with of.__dict__.setdefault(f"{self._name} is made", RLock()):
            if self._name not in of.__dict__:
                of.__dict__[self._name] = self._make(of)
        return cast(T, of.__dict__[self._name])


class OfObjects(Generic[T]):
    """What is made of objects, of each for as long as it lives; equal ones are told apart, since `1` equals `1.0`."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[ref[Any], T]] = {}

    def get(self, of: object, make: Callable[[], T]) -> T:
        """What was made of the object before, or what `make` gives; two who ask at the same time may both make it."""
        name = id(of)
        if name not in self._made:
            self._made[name] = ref(of, lambda _: self._made.pop(name, None)), make()
        return self._made[name][1]


class Kept(Generic[T]):
    """Something that is shared for as long as anybody holds this."""

    __slots__ = ("__weakref__", "value")

    def __init__(self, value: T) -> None:
        self.value = value


class Shared:
    """What several hold at once, each under the same key; it goes when the last of them lets go of it.

    Several threads that want the same thing at once wait for the first of them; one that fails tells only itself.
    """

    def __init__(self) -> None:
        self._held: WeakValueDictionary[Hashable, Kept[Any]] = WeakValueDictionary()
        self._making: WeakValueDictionary[Hashable, _Turn] = WeakValueDictionary()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> Kept[T]:
        """What somebody holds under the key, else what `make` makes.

        Raises:
            Exception: whatever `make` raises; nothing is kept then.
        """
        with self._lock:
            turn = self._making.setdefault(key, _Turn())
        with turn.lock:
            found = self._held.get(key)
            if found is None:
                found = self._held[key] = Kept(make())
            return found


class _Turn:
    """Whose turn it is to make something."""

    __slots__ = ("__weakref__", "lock")

    def __init__(self) -> None:
        self.lock = RLock()

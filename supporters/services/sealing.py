"""Personal data on its way to the store and back: sealed JSON, opened only where it is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict

from supporters.core.residents import ResidentDetails
from supporters.services.ports import Cipher


def seal_map(cipher: Cipher, values: Mapping[str, str]) -> bytes:
    """Seal a JSON object of strings."""
    return cipher.seal(json.dumps(dict(values), ensure_ascii=False).encode())


def open_map(cipher: Cipher, sealed: bytes | None) -> dict[str, str]:
    """The object that was sealed; empty for None."""
    if sealed is None:
        return {}
    return {str(name): str(value) for name, value in json.loads(cipher.open(sealed)).items()}


def seal_details(cipher: Cipher, details: ResidentDetails) -> bytes:
    """Seal a resident's contact data."""
    return seal_map(cipher, asdict(details))


def open_details_of(cipher: Cipher, sealed: bytes | None) -> ResidentDetails | None:
    """The contact data that was sealed; None once erased."""
    return None if sealed is None else ResidentDetails(**open_map(cipher, sealed))

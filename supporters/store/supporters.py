"""Organisations and the supporters who belong to them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Boolean, Column, Date, ForeignKey, Table, Text

from supporters.core.organisations import Organisation
from supporters.core.supporters import Supporter
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Sealed, Tenancy, identity, metadata, town, version

organisations = Table(
    "organisations",
    metadata,
    identity(),
    town(),
    Column("name", Text, nullable=False, comment="The group's name."),
    Column("active", Boolean, nullable=False, comment="False = no longer works with the town."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was registered."),
    version(),
    comment="Local groups that supporters belong to.",
    info={"tenancy": Tenancy.OWN},
)

supporters = Table(
    "supporters",
    metadata,
    identity(),
    town(),
    Column("organisation_id", Text, ForeignKey("organisations.id"), comment="The group; NULL = none."),
    Column("display_name", Text, nullable=False, comment="What residents read and the ID card shows."),
    Column("contact_sealed", Sealed, comment="Name and phone, encrypted; for the office."),
    Column("languages", Json, nullable=False, comment="Languages spoken."),
    Column("districts", Json, nullable=False, comment="District ids; empty = any."),
    Column("topics", Json, nullable=False, comment="Topic ids; empty = any."),
    Column("certificate_number", Text, comment="Number of the supporter's certificate."),
    Column("certificate_valid_until_on", Date, comment="Last valid day, Japan's calendar."),
    Column("background_checked_on", Date, comment="Day of the background check."),
    Column("background_valid_until_on", Date, comment="Last day the check counts."),
    Column("available", Boolean, nullable=False, comment="Takes offers now."),
    Column("active", Boolean, nullable=False, comment="False = left."),
    Column("created_at", AwareUtc, nullable=False, comment="When they were registered."),
    version(),
    comment="Trained, vetted people who visit.",
    info={"tenancy": Tenancy.SERVING},
)


class Organisations(Records[Organisation]):
    """Organisations."""

    table = organisations
    kind = Organisation

    async def of(self, municipality: str) -> Sequence[Organisation]:
        """A town's organisations, by name."""
        return await self._list(
            organisations.c.municipality == municipality, order=[organisations.c.name, organisations.c.id]
        )


class Supporters(Records[Supporter]):
    """Supporters."""

    table = supporters
    kind = Supporter

    async def of(self, municipalities: Sequence[str]) -> Sequence[Supporter]:
        """Supporters of these towns, by id, the inactive ones too."""
        return await self._list(supporters.c.municipality.in_(list(municipalities)), order=[supporters.c.id])

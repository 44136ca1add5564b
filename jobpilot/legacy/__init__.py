"""What every app's `legacy.py` shares to take over a JobPilot-OpenManus database.

`reading` streams the legacy tables, `values` reads single values, `shape` says where each legacy column goes, and
`importing` writes the new rows and the ledger (LegacyRecord). `account` then looks up what became of each legacy row,
and `retiring` puts the legacy tables aside. Like the migrations that use it, it is frozen once
released: it works on the migration's own models and on no live one.

What serves the ledger after the import, works on the live models: `retry` tries quarantined rows again, which `ledger`
reads from the records; `comparing` and `reasons` show a record to a person.
"""

"""Move a JobPilot-OpenManus database to JobPilot.

`mappings` says where each column of each legacy table goes; `source` streams the legacy tables, `mapping` and `values`
read their rows, `loader` writes the new rows and the ledger (LegacyRecord) through `bulk`. `reconciliation` then looks
up what became of each legacy row, and `retirement` renames the legacy tables. `plan` is all of that in order, for the
migration (`operations`, `signals`) and for `manage.py import_legacy` alike.

After the import, `retry` tries quarantined rows again, which `ledger` reads from their records, and the admin shows a
record beside its new row (`comparison`, `reasons`).
"""

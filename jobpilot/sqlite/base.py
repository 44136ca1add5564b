"""Django's SQLite backend, in a database that may hold tables of the legacy system as well."""

from django.db.backends.sqlite3 import base, features

from jobpilot.legacy.tables import belongs_to_the_legacy


class DatabaseFeatures(features.DatabaseFeatures):
    # Django would try it out in a transaction, which waits in vain while another process is at a long one.
    supports_json_field = True


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures

    def check_constraints(self, table_names=None) -> None:
        """Look for rows that refer to nothing, as each migration does at its end; not among the legacy tables.

        The legacy system never had SQLite enforce its foreign keys. Its orphans are to be brought over, and they must
        not stop the migrations that do so, nor any later one while the retired tables are there.
        """
        if table_names is None:
            table_names = [name for name in self.introspection.table_names() if not belongs_to_the_legacy(name)]
        super().check_constraints(table_names)

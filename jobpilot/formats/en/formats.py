"""Date formats of the admin: short enough for a column, and unambiguous in all English-speaking countries."""

DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j M Y, H:i"
TIME_FORMAT = "H:i"

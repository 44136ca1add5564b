class ArchiveError(Exception):
    """Nothing was done; the message is a sentence for people that says why, and what to do."""

"""Read the files of other programs: what they are, and what each of their rows says."""

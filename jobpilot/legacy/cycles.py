"""Links from row to row of one model, such as a resume's parent, that lead back to where they began."""


def break_cycles(rows, link: str) -> list:
    """The ids at which the circles of `link` are to be broken: of each circle, the newest row.

    Reads the rows whose link leads to a row that is linked itself, which are few.
    """
    chained = rows.filter(**{f"{link}__{link}__isnull": False})
    found = {
        key: (target, (created, key)) for key, target, created in chained.values_list("pk", f"{link}_id", "created_at")
    }
    broken, done = [], set()
    for start in found:
        path, key = [], start
        while key in found and key not in done:
            done.add(key)
            path.append(key)
            key, _ = found[key]
        if key in path:
            circle = path[path.index(key) :]
            broken.append(max(circle, key=lambda each: found[each][1]))
    return broken

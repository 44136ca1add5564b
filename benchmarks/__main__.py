"""Run the benchmarks: `python -m benchmarks` runs all, `python -m benchmarks seed --jobs 1000` one, with its arguments.

Each runs in its own process, so that memory is measured separately.
"""

import os
import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import benchmarks

ENVIRONMENT = dict(os.environ)  # saved now, as importing a benchmark may change it


def run(name: str, *arguments: str) -> int:
    return subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", *arguments], env=ENVIRONMENT, check=False
    ).returncode


def main() -> int:
    names = sorted(module.name for module in iter_modules(benchmarks.__path__) if not module.name.startswith("_"))
    if sys.argv[1:]:
        name, *arguments = sys.argv[1:]
        if name not in names:
            print(f"Unknown benchmark {name!r}. Choose from: {', '.join(names)}.", file=sys.stderr)
            return 2
        return run(name, *arguments)
    status = 0
    for name in names:
        module = import_module(f"benchmarks.{name}")
        print(f"== {name}: {str(module.__doc__).splitlines()[0]}", flush=True)
        status = run(name) or status
    return status


if __name__ == "__main__":
    sys.exit(main())

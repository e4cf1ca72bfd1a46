"""A command in a process of its own: its time, its processor time and its peak memory.

The kernel counts towards a child's peak what its parent held when it started it. So this file
is run as a script too, by an interpreter that holds next to nothing, and starts the command.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple


class Usage(NamedTuple):
    """What a process took: seconds of wall and processor time, peak resident memory in MB, and its exit code."""

    wall: float
    cpu: float
    peak_mb: float
    code: int


def measured(command: Sequence[str], stdout: str = os.devnull) -> Usage:
    """Run `command` to its end, its output going to the file `stdout`.

    Raises:
        RuntimeError: it was killed, or its exit code is neither 0 nor 1; the message has what it wrote to
            standard error.
    """
    launched = subprocess.run(  # noqa: S603 - our own file and interpreter
        [sys.executable, "-I", "-S", __file__, stdout, *command], capture_output=True, text=True, check=True
    )
    usage = Usage(*json.loads(launched.stdout))
    if usage.code not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)}: exit code {usage.code}\n{launched.stderr}")
    return usage


def _main(stdout: str, *command: str) -> None:
    with open(stdout, "wb") as out:  # noqa: PTH123 - pathlib would add to what the child is charged with
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out)  # noqa: S603 - the caller's command
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode]))


if __name__ == "__main__":
    _main(*sys.argv[1:])

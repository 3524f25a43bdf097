# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs old consumers with new providers, in the interpreter under test: each in a child of its own, since it may crash.

    PYTHON probe.py JOBS      one JSON object a line: {"provider": folder, "module": name, "consumer": path, "checked": bool}

Prints what came of each as a line of JSON: {"refused": text} or {"consumer": [calls, facts], "provider": [calls, facts]} or
{"crashed": first words of a sanitizer, or the status}.
"""

import importlib
import json
import os
import re
import sys
import tempfile

REPORT = re.compile(r"AddressSanitizer:? ?:?(?:[a-z]*: )?(.*?)(?: on | \(|$)|runtime error: (.*)", re.MULTILINE)


def play(job):
    folder, name = os.path.split(job["consumer"])
    sys.path[:0] = [folder, job["provider"]]
    consumer = importlib.import_module(name)
    if job["checked"]:
        try:
            consumer.import_table()
        except ImportError as error:
            return {"refused": str(error)}
    provider = importlib.import_module(job["module"])
    if not job["checked"]:
        import ctypes

        capsule = getattr(provider, job["capsule"])
        pointer = ctypes.pythonapi.PyCapsule_GetPointer
        pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        path = f"{job['module']}.{job['capsule']}".encode()
        consumer.bypass(pointer(capsule, path))
    said = consumer.call(provider.maker())
    return {"consumer": said, "provider": provider.saw()}


def run(job):
    with tempfile.TemporaryFile("w+") as errors, tempfile.TemporaryFile("w+") as answer:
        child = os.fork()
        if child == 0:
            os.dup2(errors.fileno(), 2)
            answer.write(json.dumps(play(job)))
            answer.flush()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status == 0:
            answer.seek(0)
            return json.loads(answer.read())
        errors.seek(0)
        text = errors.read()
        found = REPORT.search(text)
        return {
            "crashed": next((one for one in found.groups() if one), "a report") if found else f"status {status}",
            "text": text[-3000:],
        }


def main():
    with open(sys.argv[1]) as jobs:
        for line in jobs:
            print(json.dumps(run(json.loads(line))), flush=True)


main()

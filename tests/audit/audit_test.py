# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`caplet requires`, `audit` and `doctor` over modules that compilers made, in wheels and environments around them.

python3 tests/audit/audit_test.py build/caplet build/tests/audit
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import unittest
import unittest.mock
import zipfile
from pathlib import Path

from packages import Geometry, install, make_wheel

PYTHON = Path(__file__).resolve().parents[2] / "python"
CAPLET, WORK = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
CORE, FAST = "geometry/_core.so", "fast/_fast.so"
APIS = {"geometry": "geometry.include"}


def with_packaging():
    """A Python that has the package `packaging`, with which metadata is read: this one, or Debian's."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import packaging.requirements"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    print("the package `packaging`, which reads metadata, is not installed for this Python, nor for /usr/bin/python3")
    sys.exit(77)


TOOLS = with_packaging()


class Audit(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.geometry = Geometry(CAPLET, WORK / "compiled")

    def setUp(self):
        self.folder = WORK / self._testMethodName
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    program = [TOOLS, "-m", "caplet"]

    def caplet(self, *arguments):
        """Status, stdout and stderr."""
        done = subprocess.run(
            [*self.program, *map(str, arguments)],
            cwd=self.folder,
            env=dict(os.environ, PYTHONPATH=str(PYTHON)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        return done.returncode, done.stdout, done.stderr

    def provider_files(self, version, headers=None):
        return {CORE: self.geometry.provider(version), **self.geometry.files(headers or version)}

    def provider_wheel(self, version="1.1", headers=None, apis=APIS, **more):
        return make_wheel(
            self.folder, "geometry", version, self.provider_files(version, headers), apis=apis, **more
        ).name

    def consumer_wheel(self, version="1.1", requires=("geometry>=1.1",), binary=None, **how):
        files = {FAST: binary if binary is not None else self.geometry.consumer(version, **how)}
        return make_wheel(self.folder, "fast", "0.1", files, requires).name

    def check(self, expected, *arguments):
        """expected: the exit status, and the lines of stdout."""
        status, out, err = self.caplet(*arguments)
        self.assertEqual((status, out.splitlines(), err), (*expected, ""))

    USES = f"  uses geometry 1.2 (geometry._core._C_API) in {FAST}: geometry>=1.1"
    PROVIDES = f"  provides geometry 1.2 (geometry._core._C_API) in {CORE}"

    # ---- audit ----

    def test_a_fitting_pair(self):
        fast, geometry = self.consumer_wheel(), self.provider_wheel()
        self.check((0, [fast, self.USES, "nothing is wrong"]), "audit", fast, "--with", geometry)
        self.check((0, [geometry, self.PROVIDES, "nothing is wrong"]), "audit", geometry)

    def test_what_metadata_leaves_out(self):
        fast = self.consumer_wheel(requires=["numpy"])
        text = "it needs geometry>=1.1, and its metadata does not require geometry [requirement-missing]"
        hint = '  hint: write "geometry>=1.1" in `dependencies` of pyproject.toml'
        self.check((1, [fast, self.USES, f"{fast}: error: {text}", hint, "1 error"]), "audit", fast)

    def test_a_floor_above_the_metadata(self):
        hint = '  hint: write "geometry>=1.1" in `dependencies` of pyproject.toml'
        for declared in ("geometry", "geometry>=1.0", "geometry<3", "Geometry~=1.0", "geometry==1.*", "geometry!=1.0"):
            fast = self.consumer_wheel(requires=[declared])
            text = f"it needs geometry>=1.1, and its metadata accepts `{declared}` [requirement-too-low]"
            self.check((1, [fast, self.USES, f"{fast}: error: {text}", hint, "1 error"]), "audit", fast)
        for declared in ("geometry>=1.1", "geometry==1.2", "geometry>=1.1; extra == 'all'", "geometry>=2,<3"):
            fast = self.consumer_wheel(requires=[declared])
            self.check((0, [fast, self.USES, "nothing is wrong"]), "audit", fast)

    def test_what_no_release_has(self):
        fast = self.consumer_wheel("next")
        uses = f"  uses geometry 1.3 (geometry._core._C_API) in {FAST}"
        text = "no release of geometry has API 1.3 of geometry that it needs [not-released]"
        hint = "  hint: release geometry first, with `caplet release`, or require less: GEOMETRY_REQUIRE"
        self.check((0, [fast, uses, f"{fast}: warning: {text}", hint, "1 warning"]), "audit", fast)
        fast = self.consumer_wheel("next", require=2)
        self.check((0, [fast, self.USES, "nothing is wrong"]), "audit", fast)

    def test_a_provider_that_is_too_old(self):
        fast, geometry = self.consumer_wheel(), self.provider_wheel("1.0")
        text = (
            f"it will refuse geometry of {geometry}: it provides API 1.1 (geometry 1.0), this consumer needs 1.2 "
            "(geometry 1.1) [refused]"
        )
        lines = [fast, self.USES, f"{fast}: {FAST}: error: {text}", "  hint: install geometry>=1.1", "1 error"]
        self.check((1, lines), "audit", fast, "--with", geometry)
        fits = self.consumer_wheel(require=1, requires=["geometry>=1.0"])
        uses = f"  uses geometry 1.1 (geometry._core._C_API) in {FAST}: geometry>=1.0"
        self.check((0, [fits, uses, "nothing is wrong"]), "audit", fits, "--with", geometry)

    def test_an_abi_apart(self):
        fast, geometry = self.consumer_wheel(), self.provider_wheel("2.0")
        text = (
            f"it will refuse geometry of {geometry}: it provides ABI 2, this consumer was compiled for ABI 1 [refused]"
        )
        hint = "  hint: build the consumer against that provider, or install a provider of its ABI"
        self.check(
            (1, [fast, self.USES, f"{fast}: {FAST}: error: {text}", hint, "1 error"]), "audit", fast, "--with", geometry
        )

    def test_a_fingerprint_apart(self):
        ours = self.geometry.consumer("1.1")
        then = json.loads((self.geometry.work / "source/1.1/geometry.caplet.json").read_text())["history"]
        other = then[1]["fingerprint"].replace(
            then[1]["fingerprint"][0], "e" if then[1]["fingerprint"][0] != "e" else "d"
        )
        fast = self.consumer_wheel(binary=ours.replace(then[1]["fingerprint"].encode(), other.encode()))
        geometry = self.provider_wheel()
        text = (
            f"it will refuse geometry of {geometry}: API 1.2 is not the same in both: its fingerprint is "
            f"{then[1]['fingerprint']}, this consumer's {other} [refused]"
        )
        hint = "  hint: build the consumer against the header of that provider"
        self.check(
            (1, [fast, self.USES, f"{fast}: {FAST}: error: {text}", hint, "1 error"]), "audit", fast, "--with", geometry
        )

    def test_another_kind_of_table(self):
        ours = self.geometry.consumer("1.1")
        self.assertIn(b'"isolated":false', ours)
        fast = self.consumer_wheel(binary=ours.replace(b'"isolated":false', b'"isolated":true '))
        geometry = self.provider_wheel()
        text = (
            f"it will refuse geometry of {geometry}: its table is process-wide, this consumer was compiled for isolated ones "
            "[refused]"
        )
        hint = "  hint: build the consumer against the header of that provider"
        lines = [fast, self.USES, f"{fast}: {FAST}: error: {text}", hint, "1 error"]
        self.check((1, lines), "audit", fast, "--with", geometry)

    def test_two_apis_of_one_name_in_a_wheel(self):
        files = {**self.provider_files("1.1"), "geometry/old.so": self.geometry.provider("1.0")}
        wheel = make_wheel(self.folder, "geometry", "1.1", files, apis=APIS).name
        status, out, _ = self.caplet("audit", wheel)
        self.assertEqual(status, 1)
        text = f"different APIs geometry._core._C_API are in {CORE} and geometry/old.so [two-providers]"
        self.assertIn(f"{wheel}: error: {text}\n  hint: build all of it again, from nothing\n", out)

    def test_no_provider_among_those_given(self):
        fast = self.consumer_wheel()
        other = make_wheel(self.folder, "other", "1.0", {"other/__init__.py": ""}).name
        text = "nothing provides the C API geometry._core._C_API that it uses [provider-missing]"
        lines = [fast, self.USES, f"{fast}: {FAST}: warning: {text}", "  hint: install geometry>=1.1", "1 warning"]
        self.check((0, lines), "audit", fast, "--with", other)
        self.check((0, [other, "  no C API of Caplet", "nothing is wrong"]), "audit", other)

    def test_a_wheel_that_provides_and_uses(self):
        files = {**self.provider_files("1.1"), FAST: self.geometry.consumer("1.1")}
        wheel = make_wheel(self.folder, "geometry", "1.1", files, apis=APIS).name
        self.check((0, [wheel, self.PROVIDES, self.USES, "nothing is wrong"]), "audit", wheel)
        self.assertEqual(self.caplet("requires", wheel), (0, "", ""))

    def test_headers_of_another_release(self):
        wheel = self.provider_wheel("1.1", headers="1.0")
        status, out, _ = self.caplet("audit", wheel)
        self.assertEqual(status, 1)
        self.assertRegex(
            out,
            rf"{wheel}: geometry/include/geometry_capi\.h: error: it is of API 1\.1 \(fingerprint [0-9a-f]{{16}}\), "
            rf"`{CORE}` has 1\.2 \(fingerprint [0-9a-f]{{16}}\) \[header-differs\]\n",
        )
        self.assertIn(
            f"{wheel}: geometry/include/geometry.caplet.json: error: it is of API 1.1, `{CORE}` has 1.2 [interface-differs]\n"
            "  hint: install the interface file that `caplet generate --target package` writes\n2 errors\n",
            out,
        )

    def test_entry_points(self):
        wheel = self.provider_wheel(apis=None)
        text = "it provides the C API geometry, but builds of others can't find it: it has no entry point for it"
        hint = '  hint: add `geometry = "..."`, the package with `geometry_capi.h`, to [project.entry-points."caplet.apis"]'
        lines = [wheel, self.PROVIDES, f"{wheel}: warning: {text} [entry-point-missing]", hint, "1 warning"]
        self.check((0, lines), "audit", wheel)
        wheel = self.provider_wheel(apis={"geometry": "geometry.headers"})
        text = (
            "it declares the C API geometry in `geometry.headers`, but `geometry/headers/geometry_capi.h` is not in it"
        )
        hint = "  hint: let the build install the file there"
        lines = [wheel, self.PROVIDES, f"{wheel}: error: {text} [entry-point-broken]", hint, "1 error"]
        self.check((1, lines), "audit", wheel)

    def test_formats(self):
        fast = self.consumer_wheel(requires=[])
        status, out, _ = self.caplet("audit", fast, "--format", "json")
        report = json.loads(out)
        self.assertEqual((status, report["fails"]), (1, True))
        use = {
            "api": "geometry",
            "capsules": ["geometry._core._C_API"],
            "abi": 1,
            "minor": 2,
            "floor": 2,
            "requirement": "geometry>=1.1",
            "module": FAST,
        }
        self.assertEqual(report["packages"], [{"package": fast, "provides": [], "uses": [use]}])
        text = "it needs geometry>=1.1, and its metadata does not require geometry"
        fix = 'write "geometry>=1.1" in `dependencies` of pyproject.toml'
        finding = {"rule": "requirement-missing", "level": "error", "package": fast, "file": None}
        self.assertEqual(report["findings"], [{**finding, "message": text, "fix": fix}])
        annotation = f"::error title=requirement-missing,file={fast}::{text}%0A{fix}"
        self.check((1, [annotation]), "audit", fast, "--format", "github")
        self.check((0, []), "audit", self.consumer_wheel(), "--format", "github")

    def test_the_program_hands_over(self):
        """`caplet audit` is `python3 -m caplet audit`, of the python3 beside it."""
        scripts = self.folder / "bin"
        scripts.mkdir()
        shutil.copy(CAPLET, scripts / "caplet")
        (scripts / "python3").write_text(f'#!/bin/sh\nexec {TOOLS} "$@"\n')
        (scripts / "python3").chmod(0o755)
        self.program = [str(scripts / "caplet")]
        fast = self.consumer_wheel()
        self.assertEqual(self.caplet("requires", fast), (0, "geometry>=1.1\n", ""))
        self.check((0, [fast, self.USES, "nothing is wrong"]), "audit", fast)
        self.assertEqual(self.caplet("audit", self.consumer_wheel(requires=[]))[0], 1)
        error = "caplet: error: no.whl: can't be read as a wheel: No such file or directory"
        self.assertEqual(self.caplet("audit", "no.whl"), (2, "", f"{error} [packages-unreadable]\n"))
        status, out, err = self.caplet("doctor", "--format", "xml")
        self.assertEqual((status, out), (2, ""))
        self.assertIn("xml not in {text,json,github}", err)
        self.assertEqual(self.caplet("audit", "--with=", fast)[0], 2)

    def test_the_commands_of_the_page(self):
        shutil.copy(self.folder / self.consumer_wheel(), self.folder / "fast.whl")
        shutil.copy(self.folder / self.provider_wheel(), self.folder / "geometry.whl")
        install(self.site(), "geometry", "1.1", self.provider_files("1.1"), apis=APIS)
        page = (PYTHON.parent / "docs" / "packages.md").read_text(encoding="utf-8")
        commands = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
        self.assertEqual(len(commands), 4)
        for command in commands:
            program, *arguments = shlex.split(command)
            self.assertEqual((program, self.caplet(*arguments)[::2]), ("caplet", (0, "")), command)
        self.assertEqual(self.caplet("requires", "fast.whl")[1], "geometry>=1.1\n")
        rules = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", page[page.index("| | |") : page.index("`--with` may")]))
        sources = "".join(path.read_text(encoding="utf-8") for path in (PYTHON / "caplet").glob("_*.py"))
        self.assertEqual(
            rules, set(re.findall(r'Finding\(\s*"([a-z-]+)"', sources)), "the table is not that of the code"
        )

    # ---- What binaries can be ----

    def test_it_survives_compilers_and_linkers(self):
        strip = ["-s", "-Wl,--gc-sections"]
        sections = ["-ffunction-sections", "-fdata-sections", "-fvisibility=hidden"]
        ways = {
            "stripped": {"link_flags": strip, "flags": sections},
            "lto": {"link_flags": [*strip, "-flto", "-O3"], "flags": [*sections, "-flto", "-O3"]},
            "clang": {"link_flags": strip, "flags": [*sections, "-O3"], "compiler": "clang-22"},
            "merged": {"link_flags": [*strip, "-Wl,-O2"], "flags": ["-fmerge-all-constants", "-Os"]},
        }
        for name, how in ways.items():
            with self.subTest(name):
                path = self.folder / f"{name}.so"
                path.write_bytes(self.geometry.consumer("1.1", name=name, **how))
                self.assertEqual(self.caplet("requires", path), (0, "geometry>=1.1\n", ""))

    def test_any_format_and_byte_order(self):
        source = self.folder / "record.c"
        record = self.geometry.consumer("1.1")
        at = record.index(b'caplet-consumer 1 {"')
        text = record[at : record.index(b"\0", at)].decode().replace("\\", "\\\\").replace('"', '\\"')
        source.write_text(f'const char record[] = "{text}";\n')
        for target in (
            "i686-linux-gnu",
            "powerpc-linux-gnu",
            "s390x-linux-gnu",
            "x86_64-windows-gnu",
            "arm64-apple-darwin",
        ):
            with self.subTest(target):
                path = self.folder / f"{target}.so"
                subprocess.run(["clang-22", "-c", "-target", target, source, "-o", path], check=True)
                self.assertEqual(self.caplet("requires", path), (0, "geometry>=1.1\n", ""))

    def test_requires_of_a_header(self):
        header = self.geometry.work / "source" / "1.1" / "out" / "geometry_capi.h"
        self.assertEqual(self.caplet("requires", header), (0, "geometry>=1.1\n", ""))
        next_header = header.parents[2] / "next" / "out" / "geometry_capi.h"
        error = "caplet: error: API 1.3 of geometry is needed: no release has it yet\n"
        self.assertEqual(self.caplet("requires", next_header), (1, "", error))

    def test_requires_the_most_of_all(self):
        old, new = self.folder / "old.so", self.folder / "new.so"
        old.write_bytes(self.geometry.consumer("1.0"))
        new.write_bytes(self.geometry.consumer("1.1"))
        self.assertEqual(self.caplet("requires", new, old), (0, "geometry>=1.1\n", ""))
        self.assertEqual(self.caplet("requires", old), (0, "geometry>=1.0\n", ""))

    def test_records_at_the_border_of_a_piece(self):
        record = self.geometry.consumer("1.1")
        at = record.index(b'caplet-consumer 1 {"')
        record = record[at : record.index(b"\0", at) + 1]
        path = self.folder / "large.so"
        for before in ((1 << 20) - len(record) // 2, (1 << 20) - 10, (1 << 20) - 8192, 1 << 20, 0):
            path.write_bytes(b"\x7fELF" + b"\1" * (before - 4 if before else 0) + record)
            self.assertEqual(self.caplet("requires", path), (0, "geometry>=1.1\n", ""))

    # ---- What is damaged ----

    def test_no_file_and_no_record(self):
        nothing = "name a compiled module, a wheel, or a NAME_capi.h"
        self.assertEqual(self.caplet("requires", "no.so"), (2, "", "caplet: error: no.so: there is no such file\n"))
        self.assertEqual(self.caplet("requires", ""), (2, "", "caplet: error: an empty name: there is no such file\n"))
        (self.folder / "plain.so").write_bytes(b"\x7fELF plain")
        error = f"caplet: error: plain.so: it uses no C API of Caplet: {nothing}\n"
        self.assertEqual(self.caplet("requires", "plain.so"), (2, "", error))
        (self.folder / "cut").write_bytes(b'\x7fELF caplet-consumer 1 {"api":')
        error = "caplet: error: cut: cut: a record in it is damaged: it is no JSON\n"
        self.assertEqual(self.caplet("requires", "cut"), (2, "", error))

    def test_damaged_records(self):
        whole = self.geometry.consumer("1.1")
        ways = {
            b'"abi":1': (b'"abi":"', "it is no JSON"),
            b'"minor":2': (b'"minor":9', "its numbers do not agree"),
            b'"first":1': (b'"first":0', "its numbers do not agree"),
            b'"isolated":': (b'"isolatec":', "'isolated'"),
            b'"floor":"2"': (b'"floor":"x"', "invalid literal for int() with base 0: 'x'"),
            b'"abi":1,': (b'"abi":{}', "it is no JSON"),
            b"caplet-consumer 1 {": (b"caplet-consumer 2 {", None),
        }
        for number, (before, (after, why)) in enumerate(ways.items()):
            self.assertEqual(whole.count(before), 1, before)
            fast = self.consumer_wheel(binary=whole.replace(before, after))
            reason = f"a record in it is damaged: {why}" if why else "a record in it has format 2: use a newer caplet"
            line = f"{fast}: {FAST}: error: {reason} [damaged]"
            self.check((1, [fast, "  no C API of Caplet", line, "  hint: build it again", "1 error"]), "audit", fast)

    def test_damaged_wheels(self):
        fast = self.folder / self.consumer_wheel()
        whole = fast.read_bytes()
        ways = {
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "text": b"no wheel\n",
            "flipped": whole[:200] + bytes([whole[200] ^ 255]) + whole[201:],
        }
        for name, content in ways.items():
            with self.subTest(name):
                fast.write_bytes(content)
                status, out, err = self.caplet("audit", fast.name)
                self.assertTrue(status == 2 or "[damaged]" in out, (status, out, err))
                self.assertNotIn("Traceback", err)
        (self.folder / "n.whl").write_bytes(b"")
        with zipfile.ZipFile(self.folder / "bare.whl", "w") as archive:
            archive.writestr("a.py", "")
        error = "caplet: error: bare.whl: can't be read as a wheel: it has no METADATA with a name\n"
        self.assertEqual(self.caplet("audit", "bare.whl"), (2, "", error))

    def test_names_that_would_write_to_the_terminal(self):
        files = {"fast/\x1b[2J.so": self.geometry.consumer("1.1")}
        wheel = make_wheel(self.folder, "fast", "0.1", files, ["geometry>=1.1"]).name
        status, out, _ = self.caplet("audit", wheel)
        self.assertEqual(status, 0)
        self.assertIn("in fast/\\x1b[2J.so: geometry>=1.1\n", out)

    def test_what_is_larger_than_any_wheel(self):
        """With limits that a test can reach, in this process."""
        sys.path.insert(0, str(PYTHON))
        from caplet import _packages, _wheels

        wheel = str(self.folder / self.provider_wheel())
        for module, name, limit in ((_wheels, "MOST_MEMBERS", 3), (_wheels, "MOST_BYTES", 100)):
            with unittest.mock.patch.object(module, name, limit), self.assertRaisesRegex(
                Exception, "it has . members of"
            ):
                _wheels.read_wheel(wheel)
        with unittest.mock.patch.object(_packages, "MOST_OF_A_TEXT", 1000):
            problems = _wheels.read_wheel(wheel).problems
        texts = {one.file: one.message for one in problems}
        self.assertEqual(texts["geometry/include/geometry_capi.h"], "it has more than 1000 bytes")

    def test_every_byte_of_a_wheel_flipped(self):
        """Nothing that is damaged ends in anything but a message. Read in this process, which is quicker."""
        sys.path.insert(0, str(PYTHON))
        from caplet._findings import InputError
        from caplet._wheels import read_wheel

        record = self.geometry.consumer("1.1")
        at = record.index(b'caplet-consumer 1 {"')
        wheel = self.folder / self.consumer_wheel(binary=record[at : at + 600])
        whole = wheel.read_bytes()
        with zipfile.ZipFile(wheel) as archive:
            module = archive.getinfo(FAST)
        begin = module.header_offset + 30 + len(FAST)
        expected, unnoticed = read_wheel(str(wheel)).used, []
        for at in range(len(whole)):
            wheel.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
            try:
                package = read_wheel(str(wheel))
                if not package.problems and package.used != expected:
                    unnoticed.append(at)
            except InputError:
                pass
        self.assertEqual(len(expected), 1)
        inside = [at for at in unnoticed if begin <= at < begin + module.compress_size]
        self.assertEqual(inside, [], "bytes of the module that make another record")

    # ---- doctor ----

    def site(self):
        return self.folder / "venv" / "lib" / "python3.11" / "site-packages"

    def test_an_environment(self):
        install(self.site(), "geometry", "1.1", self.provider_files("1.1"), apis=APIS)
        install(self.site(), "fast", "0.1", {FAST: self.geometry.consumer("1.1")}, ["geometry>=1.1"])
        install(self.site(), "plain", "1.0", {"plain.py": ""})
        lines = ["fast 0.1", self.USES, "geometry 1.1", self.PROVIDES, "nothing is wrong"]
        self.check((0, lines), "doctor", "venv")
        self.check((0, lines), "doctor", self.site())

    def test_of_a_distribution_that_is_there_twice_the_first_counts(self):
        install(self.site(), "geometry", "1.1", self.provider_files("1.1"), apis=APIS)
        behind = self.folder / "venv" / "lib" / "python3.12" / "site-packages"
        install(behind, "geometry", "1.0", self.provider_files("1.0"), apis=APIS)
        self.check((0, ["geometry 1.1", self.PROVIDES, "nothing is wrong"]), "doctor", "venv")

    def test_an_environment_that_does_not_fit(self):
        install(self.site(), "geometry", "1.0", self.provider_files("1.0"), apis=APIS)
        install(self.site(), "fast", "0.1", {FAST: self.geometry.consumer("1.1")}, ["geometry>=1.1"])
        provides = f"  provides geometry 1.1 (geometry._core._C_API) in {CORE}"
        text = (
            "it will refuse geometry of geometry 1.0: it provides API 1.1 (geometry 1.0), this consumer needs 1.2 "
            "(geometry 1.1) [refused]"
        )
        error = [f"fast 0.1: {FAST}: error: {text}", "  hint: install geometry>=1.1", "1 error"]
        self.check((1, ["fast 0.1", self.USES, "geometry 1.0", provides, *error]), "doctor", "venv")

    def test_two_providers(self):
        install(self.site(), "geometry", "1.1", self.provider_files("1.1"), apis=APIS)
        other = {name.replace("geometry/", "geo_fork/"): one for name, one in self.provider_files("1.1").items()}
        install(self.site(), "geo-fork", "1.1", other, apis={"geometry": "geo_fork.include"})
        text = "the C API geometry._core._C_API is provided by geo-fork 1.1 and by geometry 1.1 [two-providers]"
        status, out, _ = self.caplet("doctor", "venv")
        self.assertEqual(status, 1)
        self.assertIn(f"geo-fork 1.1: geo_fork/_core.so: error: {text}\n  hint: uninstall all but one\n1 error\n", out)

    def test_an_editable_provider(self):
        project = self.folder / "project"
        for name, content in self.provider_files("1.1").items():
            path = project / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (project / "build").mkdir()
        (project / "build" / "old.so").write_bytes(self.geometry.provider("1.0"))
        install(self.site(), "geometry", "1.1", {"geometry.pth": str(project / "src")}, apis=APIS, editable=project)
        install(self.site(), "fast", "0.1", {FAST: self.geometry.consumer("1.1")}, ["geometry>=1.1"])
        provides = f"  provides geometry 1.2 (geometry._core._C_API) in src/{CORE}"
        self.check((0, ["fast 0.1", self.USES, "geometry 1.1", provides, "nothing is wrong"]), "doctor", "venv")

    def test_an_environment_that_is_none(self):
        (self.folder / "none").mkdir()
        error = "caplet: error: none: no distribution is installed there: name a virtual environment, or a folder of packages\n"
        self.assertEqual(self.caplet("doctor", "none"), (2, "", error))

    def test_this_python(self):
        status, out, err = self.caplet("doctor")
        self.assertEqual((status, err), (0, ""), out)
        self.assertTrue(out.endswith("nothing is wrong\n"), out)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""caplet.find_api: providers as they are installed, in packages that must not be imported.

python3 tests/python/apis_test.py
"""

import contextlib
import importlib
import importlib.machinery
import io
import os
import pathlib
import shutil
import sys
import tempfile
import unittest
import zipfile

from site_packages import SitePackages, api_files  # puts the package on the path

# isort: split
import caplet
from caplet.__main__ import main


class Finding(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(os.path.realpath(folder.name))
        self.before = list(sys.path), list(sys.meta_path), set(sys.modules)
        self.addCleanup(self.restore)
        self.site = self.make_site("site")

    def restore(self):
        sys.path[:], sys.meta_path[:], modules = self.before
        self.assertEqual({name for name in sys.modules if name.split(".")[0] in ("geometry", "acme")} - modules, set())

    def make_site(self, name):
        site = SitePackages(self.root / name)
        sys.path.append(str(site.folder))
        importlib.invalidate_caches()
        return site

    def install_geometry(self, folder="geometry/include", *more, site=None, package="geometry.include"):
        (site or self.site).install(
            "geometry", "1.4", {"geometry": package}, ["geometry/__init__.py", *api_files(folder, "geometry", *more)]
        )

    def fails(self, kind, name="geometry"):
        with self.assertRaises(kind) as caught:
            caplet.find_api(name)
        self.assertIsInstance(caught.exception, caplet.ApiError)
        self.assertIsInstance(caught.exception, LookupError)
        return str(caught.exception)

    def test_a_package_with_its_files(self):
        self.install_geometry("geometry/include", "geometry/include/__init__.py")
        include = str(self.site.folder / "geometry" / "include")
        self.assertEqual(
            caplet.find_api("geometry"),
            caplet.Api(
                name="geometry",
                distribution="geometry",
                version="1.4",
                include=include,
                header=os.path.join(include, "geometry_capi.h"),
                cxx_header=None,
                interface=os.path.join(include, "geometry.caplet.json"),
            ),
        )

    def test_a_folder_that_is_no_package(self):
        self.install_geometry()
        self.assertEqual(caplet.find_api("geometry").include, str(self.site.folder / "geometry" / "include"))

    def test_the_package_itself(self):
        self.install_geometry("geometry", package="geometry")
        self.assertEqual(caplet.find_api("geometry").include, str(self.site.folder / "geometry"))

    def test_a_cxx_api(self):
        self.install_geometry("geometry/include", "geometry/include/geometry_capi.hpp")
        api = caplet.find_api("geometry")
        self.assertEqual(api.cxx_header, os.path.join(api.include, "geometry_capi.hpp"))

    def test_namespace_packages(self):
        """The second of two folders of one namespace; the one around it is not imported, so Python can't say."""
        other = self.make_site("other")
        self.site.write("acme/plane/__init__.py", "acme/shapes/flat/__init__.py")
        other.install(
            "acme-shapes",
            "2.0",
            {"solid": "acme.shapes.solid.include"},
            ["acme/shapes/solid/__init__.py", *api_files("acme/shapes/solid/include", "solid")],
        )
        self.assertEqual(caplet.find_api("solid").include, str(other.folder / "acme" / "shapes" / "solid" / "include"))

    def test_an_editable_installation_by_a_path_file(self):
        sources = SitePackages(self.root / "project" / "src")
        sources.write("geometry/__init__.py", *api_files("geometry/include", "geometry"))
        self.site.install("geometry", apis={"geometry": "geometry.include"})
        sys.path.append(str(sources.folder))  # as site.py does for each line of a .pth file
        self.assertEqual(caplet.find_api("geometry").include, str(sources.folder / "geometry" / "include"))

    def test_an_editable_installation_by_a_finder(self):
        """Sources in one folder, what the build made in another; the finder knows both, as scikit-build-core's does."""
        sources, build = SitePackages(self.root / "src"), SitePackages(self.root / "build")
        sources.write("geometry/__init__.py", "geometry/include/geometry.caplet.json")
        build.write("geometry/include/geometry_capi.h")
        folders = [str(each.folder / "geometry") for each in (sources, build)]

        class Finder:
            @staticmethod
            def find_spec(name, path=None, target=None):
                if name != "geometry":
                    return None
                spec = importlib.machinery.ModuleSpec(name, None, origin=folders[0] + "/__init__.py", is_package=True)
                spec.submodule_search_locations = folders
                return spec

        sys.meta_path.append(Finder)
        self.site.install("geometry", apis={"geometry": "geometry.include"})
        api = caplet.find_api("geometry")
        self.assertEqual(api.interface, str(sources.folder / "geometry" / "include" / "geometry.caplet.json"))
        self.assertEqual(api.include, str(build.folder / "geometry" / "include"))

    def test_a_finder_of_old(self):
        sys.meta_path.insert(0, object())
        self.install_geometry()
        caplet.find_api("geometry")

    def test_the_first_of_one_distribution_counts(self):
        self.install_geometry()
        self.install_geometry(site=self.make_site("shadowed"))
        self.assertTrue(caplet.find_api("geometry").include.startswith(str(self.site.folder)))

    def test_a_distribution_without_a_name(self):
        broken = self.site.folder / "broken-1.0.dist-info"
        broken.mkdir()
        (broken / "entry_points.txt").write_text("[caplet.apis]\ngeometry = broken\n")
        self.fails(caplet.ApiNotFoundError)
        self.install_geometry()
        caplet.find_api("geometry")

    def test_two_providers(self):
        self.install_geometry()
        self.site.install("geometry-fork", "0.9", {"geometry": "fork"}, api_files("fork", "geometry"))
        self.assertEqual(
            self.fails(caplet.AmbiguousApiError),
            "the API `geometry` is provided by geometry 1.4 and geometry-fork 0.9: uninstall all but one",
        )

    def test_none(self):
        self.assertEqual(
            self.fails(caplet.ApiNotFoundError),
            "no installed distribution provides the API `geometry`: "
            "install the one that does (try `pip install geometry`), and in builds that are isolated add it to "
            "`requires` of [build-system] in pyproject.toml",
        )

    def test_a_misspelled_name(self):
        self.install_geometry()
        self.assertEqual(
            self.fails(caplet.ApiNotFoundError, "geometri"),
            "no installed distribution provides the API `geometri`: did you mean `geometry`?",
        )

    def test_what_was_not_installed_to_the_end(self):
        (self.site.folder / "geometry-1.4.dist-info").mkdir()
        self.assertIn("try `pip install geometry`", self.fails(caplet.ApiNotFoundError))
        self.assertIn("install the one that does", self.fails(caplet.ApiNotFoundError, ""))

    def test_an_old_release_without_the_entry_point(self):
        self.site.install("Geometry", "0.3")
        self.assertEqual(
            self.fails(caplet.ApiNotFoundError),
            "no installed distribution provides the API `geometry`: "
            "Geometry 0.3 is installed, but has no entry point `geometry` in the group `caplet.apis`; install a "
            "newer one, or ask its authors for it",
        )

    def test_missing_files(self):
        self.site.install(
            "geometry", "1.4", {"geometry": "geometry.include"}, ["geometry/include/geometry.caplet.json"]
        )
        include = self.site.folder / "geometry" / "include"
        self.assertEqual(
            self.fails(caplet.BrokenApiError),
            "geometry 1.4 declares the API `geometry` in `geometry.include`, "
            f"but `geometry_capi.h` is not in {include}: install it again; if it is your own, let its build "
            "install the file there",
        )

    def test_a_missing_package(self):
        self.site.install("geometry", "1.4", {"geometry": "geometry.include"})
        self.assertIn(
            "`geometry_capi.h` is nowhere, as there is no such package: install it again",
            self.fails(caplet.BrokenApiError),
        )

    def pack(self, *folders):
        """Moves what is in the site into an archive, which is on sys.path instead."""
        archive = self.root / "packed.zip"
        with zipfile.ZipFile(archive, "w") as packed:
            for path in sorted(self.site.folder.rglob("*")):
                inside = path.relative_to(self.site.folder)
                if not folders or inside.parts[0].endswith(folders):
                    packed.write(path, inside.as_posix())
                    if path.is_file():
                        path.unlink()
        sys.path.append(str(archive))
        importlib.invalidate_caches()
        return archive

    def test_zipped_metadata(self):
        """Behind what an interrupted installation has left of the same distribution."""
        self.install_geometry()
        self.pack(".dist-info")
        self.assertTrue((self.site.folder / "geometry-1.4.dist-info").is_dir())
        api = caplet.find_api("geometry")
        self.assertEqual((api.version, api.include), ("1.4", str(self.site.folder / "geometry" / "include")))

    def test_a_zipped_package(self):
        """Python can import it. Compilers can't read it, and CMake can't either."""
        self.install_geometry()
        archive = self.pack()
        shutil.rmtree(self.site.folder)
        self.assertEqual(
            self.fails(caplet.BrokenApiError),
            f"geometry 1.4 declares the API `geometry` in `geometry.include`, which is inside {archive}, where no "
            "compiler can read it: install it with pip",
        )

    def test_all(self):
        self.assertEqual(caplet.find_apis(), [])
        self.site.install("many", apis={"b": "many", "a": "many"})
        self.site.install("more", apis={"a": "more"})
        self.assertEqual(caplet.find_apis(), ["a", "b"])

    def test_from_a_shell(self):
        def run(*arguments):
            with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
                return main(arguments), out.getvalue(), err.getvalue()

        self.install_geometry()
        self.assertEqual(run("--api", "geometry"), (0, f"{self.site.folder / 'geometry' / 'include'}\n", ""))
        self.assertEqual(run("--apis"), (0, "geometry\n", ""))
        status, out, err = run("--api", "rx")
        self.assertEqual((status, out), (2, ""))
        self.assertTrue(err.startswith("caplet: error: no installed distribution provides the API `rx`: "), err)


if __name__ == "__main__":
    unittest.main()

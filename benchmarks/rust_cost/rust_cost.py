# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a call and an import cost in Rust and in C, in one process over one provider.

    python3 benchmarks/rust_cost/rust_cost.py CAPLET FOLDER

FOLDER is made; it keeps what cargo compiled. An import is one that was done before: the handshake with all its checks.
"""

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "cython"), str(ROOT / "tests" / "rust")]
import build  # noqa: E402
import crates  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

HEADER = """
#include <Python.h>
#include <caplet/annotate.h>
CAPLET_API(cost, capsule = "cost._C_API");
CAPLET_SLOT(on_error = -1, gil = required) int cost_add(int a, int b);
CAPLET_SLOT(on_error = -1, gil = released) int cost_free(int a, int b);
CAPLET_SLOT(returns = new) PyObject *cost_object(PyObject *given CAPLET_PARAM(nonnull));
"""
PROVIDER = """
#include "cost_provider.h"
int cost_add(int a, int b) { return a + b; }
int cost_free(int a, int b) { return a + b; }
PyObject *cost_object(PyObject *given) { Py_INCREF(given); return given; }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)cost_provide}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "cost", NULL, 0, NULL, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_cost(void) { return PyModuleDef_Init(&definition); }
"""
CONSUMER = """
#include "cost_capi.h"
static PyObject *imports(PyObject *self, PyObject *n) {
  for (long i = PyLong_AsLong(n); i > 0; i--)
    if (cost_import(self) < 0) return NULL;
  Py_RETURN_NONE;
}
static PyObject *calls(PyObject *self, PyObject *n) {
  int sum = 0;
  for (long i = PyLong_AsLong(n); i > 0; i--)
    if ((sum = cost_add(sum & 7, 1)) == -1) return NULL;
  return PyLong_FromLong(sum);
}
static PyObject *detached(PyObject *self, PyObject *n) {
  int sum = 0;
  for (long i = PyLong_AsLong(n); i > 0; i--) {
    Py_BEGIN_ALLOW_THREADS sum = cost_free(sum & 7, 1);
    Py_END_ALLOW_THREADS if (sum == -1) return NULL;
  }
  return PyLong_FromLong(sum);
}
static PyObject *objects(PyObject *self, PyObject *n) {
  for (long i = PyLong_AsLong(n); i > 0; i--) {
    PyObject *got = cost_object(self);
    if (got == NULL) return NULL;
    Py_DECREF(got);
  }
  Py_RETURN_NONE;
}
static PyMethodDef methods[] = {{"imports", imports, METH_O, NULL}, {"calls", calls, METH_O, NULL},
  {"detached", detached, METH_O, NULL}, {"objects", objects, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "in_c", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_in_c(void) { return PyModule_Create(&definition); }
"""
LIBRARY = """
mod cost;
use cost::Api;
use pyo3::prelude::*;

#[pyfunction]
#[pyo3(pass_module)]
fn imports(module: &Bound<'_, PyModule>, n: usize) -> PyResult<()> {
    (0..n).try_for_each(|_| Api::import(module.py(), Some(module)).map(drop))
}
#[pyfunction]
fn calls(py: Python<'_>, n: usize) -> PyResult<i32> {
    let api = Api::get()?;
    (0..n).try_fold(0, |sum, _| api.cost_add(py, sum & 7, 1))
}
#[pyfunction]
fn detached(py: Python<'_>, n: usize) -> PyResult<i32> {
    let api = Api::get()?;
    (0..n).try_fold(0, |sum, _| api.cost_free(py, sum & 7, 1))
}
#[pyfunction]
fn objects(py: Python<'_>, n: usize) -> PyResult<()> {
    let (api, given) = (Api::get()?, py.None().into_bound(py));
    (0..n).try_for_each(|_| api.cost_object(py, &given).map(drop))
}
#[pymodule]
fn in_rust(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(imports, module)?)?;
    module.add_function(wrap_pyfunction!(calls, module)?)?;
    module.add_function(wrap_pyfunction!(detached, module)?)?;
    module.add_function(wrap_pyfunction!(objects, module)?)
}
"""
MANIFEST = """
[package]
name = "in_rust"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[dependencies]
pyo3 = {{ version = "{pyo3}", features = ["extension-module"] }}
"""
MEASURE = """
import time
import in_c, in_rust
in_c.imports(1), in_rust.imports(1)
for name, count in (("imports", 3000), ("calls", 20_000_000), ("detached", 3_000_000), ("objects", 10_000_000)):
    best = {}
    for _ in range(7):
        for module in (in_c, in_rust):
            begin = time.perf_counter()
            getattr(module, name)(count)
            taken = (time.perf_counter() - begin) / count * 1e9
            best[module.__name__] = min(taken, best.get(module.__name__, taken))
    print(f"{name:10} C {best['in_c']:10.2f} ns   Rust {best['in_rust']:10.2f} ns")
"""


def main(caplet, folder):
    cargo, pyo3 = crates.find()
    python = next(one for one in interpreters.find() if one.is_cpython and not one.debug)
    shutil.rmtree(folder / "src", ignore_errors=True)
    (folder / "src").mkdir(parents=True)
    texts = {"cost.h": HEADER, "provider.c": PROVIDER, "consumer.c": CONSUMER, "src/lib.rs": LIBRARY}
    for name, text in dict(texts, **{"Cargo.toml": MANIFEST.format(pyo3=pyo3)}).items():
        (folder / name).write_text(text, encoding="utf-8")
    flags = ["--", "-std=c11", f"-I{extension.INCLUDE}", f"-I{python.include}"]
    targets = ["--target=provider", "--target=consumer", "--target=rust"]
    build.call([caplet, "generate", folder / "cost.h", *targets, "--out", folder, *flags])
    (folder / "cost.rs").rename(folder / "src" / "cost.rs")
    options = ["-O3", "-std=c11", f"-I{folder}", "-Wno-pedantic", "-Wno-unused-parameter"]
    provider = [folder / "provider.c", folder / "cost_provider.c", extension.RUNTIME]
    extension.compile(provider, folder / "cost", python, flags=options)
    extension.compile([folder / "consumer.c", extension.RUNTIME], folder / "in_c", python, flags=options)
    environment = dict(os.environ, PYO3_PYTHON=str(python.executable), PYTHONPATH=str(folder))
    build.call([cargo, "build", "--release"], cwd=folder, env=environment)
    shutil.copy(folder / "target" / "release" / "libin_rust.so", folder / f"in_rust{python.suffix}")
    print(build.call([python.executable, "-c", MEASURE], env=environment), end="")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())

// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Consumers of the providers of tests/cases and of examples/zlib: run.py generates `api`, a module an API.

mod api;
mod callbacks;
mod contract;
mod cxx;
mod example;
mod extensible;
mod floor;
mod isolated;
mod objects;
mod slots;

use pyo3::exceptions::PyAssertionError;
use pyo3::prelude::*;

/// An `AssertionError` unless it holds.
pub(crate) fn require(holds: bool, what: &str) -> PyResult<()> {
    if holds {
        Ok(())
    } else {
        Err(PyAssertionError::new_err(what.to_owned()))
    }
}

/// How many references there are to it.
pub(crate) fn references(object: &Bound<'_, PyAny>) -> isize {
    unsafe { pyo3::ffi::Py_REFCNT(object.as_ptr()) }
}

/// The text of the exception, with its type: "`ValueError: no names`".
pub(crate) fn raised<T>(py: Python<'_>, result: PyResult<T>) -> String {
    match result {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.value(py).get_type().name().map_or_else(
            |_| "?".to_owned(),
            |name| format!("{name}: {}", error.value(py)),
        ),
    }
}

#[pymodule(gil_used = false)]
fn use_rust(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(callbacks::callbacks, module)?)?;
    module.add_function(wrap_pyfunction!(contract::contract, module)?)?;
    module.add_function(wrap_pyfunction!(cxx::cxx, module)?)?;
    module.add_function(wrap_pyfunction!(extensible::extensible, module)?)?;
    module.add_function(wrap_pyfunction!(floor::floor, module)?)?;
    module.add_function(wrap_pyfunction!(isolated::isolated, module)?)?;
    module.add_function(wrap_pyfunction!(objects::objects, module)?)?;
    module.add_function(wrap_pyfunction!(slots::slots, module)?)?;
    module.add_function(wrap_pyfunction!(example::example, module)?)?;
    module.add_function(wrap_pyfunction!(example::attempt, module)?)?;
    module.add_function(wrap_pyfunction!(example::absent, module)?)?;
    module.add_function(wrap_pyfunction!(api::stand_in::stand_in, module)?)?;
    module.add_function(wrap_pyfunction!(api::stand_in::published, module)?)?;
    module.add_function(wrap_pyfunction!(api::stand_in::has, module)?)?;
    module.add_function(wrap_pyfunction!(api::stand_in::reset, module)?)
}

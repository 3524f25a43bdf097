// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Handles that are destroyed, references that are stolen, errors; nothing of it is unsafe.
#![forbid(unsafe_code)]

use crate::api::names::{names_list, Api, Owned};
use crate::{raised, references, require};
use pyo3::prelude::*;
use pyo3::types::PyString;

fn joined(py: Python<'_>, api: Api, names: &names_list) -> String {
    raised(py, api.names_joined(py, names))
}

#[pyfunction]
#[pyo3(pass_module)]
pub fn contract(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let text = raised(py, Api::get());
    let absent = "RuntimeError: Api::import() was not called before the first use of the C API \"geometry._core._C_API\"";
    require(text == absent, &text)?;
    let api = Api::import(py, Some(module))?;
    let names: Owned<names_list> = Api::get()?.names_new(py)?;
    require(joined(py, api, &names) == "ValueError: no names", "no names")?;
    let name = PyString::new(py, "ab").into_any();
    let before = references(&name);
    require(api.names_add(py, &names, name.clone())? == 1, "added")?;
    require(api.names_at(py, &names, 0).map(|text| text.to_bytes().len()) == Some(2), "the name")?;
    require(api.names_at_without_gil(&names, 1).is_none(), "behind the last")?;
    require(api.names_version(py).to_bytes() == b"1.0", "version")?;
    require(joined(py, api, &names) == "nothing", "joined")?;
    while api.names_add(py, &names, name.clone()).is_ok() {}
    let text = raised(py, api.names_add(py, &names, name.clone()));
    require(text == "ValueError: too many names", &text)?;
    // The function drops what it takes over, whether it succeeds or not; destroying the list drops the rest.
    drop(names);
    require(references(&name) == before, "references")?;
    api.names_free(py, None);
    api.names_free(py, Some(api.names_new(py)?));
    require(api.has_names_free(), "has")
}

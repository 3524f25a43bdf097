// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Functions, objects and data; what is optional, deprecated or variadic.

use crate::api::store::Api;
use crate::{raised, references, require};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyString;

#[pyfunction]
#[pyo3(pass_module)]
pub fn slots(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let api = Api::try_import(py, Some(module))?.ok_or_else(|| PyException::new_err("absent"))?;
    require(api.store_size(py)? == 5, "size")?;
    unsafe { *api.store_counter() = 7 };
    require(api.has_store_size() && api.store_size(py)? == 7, "counter")?;
    require(unsafe { (*api.store_weights())[2] } >= 1.0, "weights")?;
    require(!api.has_store_compress(), "what this build leaves out")?;
    let text = raised(py, api.store_compress(py, 1));
    let expected = "NotImplementedError: store_compress needs API 1.1 of the C API \"store._C_API\", the imported provider \
                    has 1.1";
    require(text.starts_with(expected), &text)?;
    require(api.Store_Type(py).getattr("__name__")?.extract::<String>()? == "Store", "type")?;
    let full = api.store_full(py);
    let before = references(&full);
    require(api.store_full(py).getattr("__name__")?.extract::<String>()? == "Full", "object")?;
    require(references(&full) == before, "references of an object")?;
    #[allow(deprecated)]
    let length = api.store_length(py);
    require(length == 7, "deprecated")?;
    let key = PyString::new(py, "a key of its own").into_any();
    let before = references(&key);
    for _ in 0..100 {
        require(raised(py, api.store_get(py, &key)) == "KeyError: 'a key of its own'", "get")?;
    }
    require(references(&key) == before, "references of a key")?;
    require(unsafe { (api.store_add()?)(3, 1, 2, 3) } == 13, "variadic")
}

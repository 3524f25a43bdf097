// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! A table an interpreter, which methods pass on by themselves.

use crate::api::vault::{vault_table, Api};
use crate::{raised, require};
use pyo3::prelude::*;
use std::ffi::c_void;
use std::os::raw::c_int;

unsafe extern "C" fn visit(_: *const vault_table, key: c_int, context: *mut c_void) -> c_int {
    unsafe { *context.cast::<c_int>() += key };
    key
}

#[pyfunction]
#[pyo3(pass_module)]
pub fn isolated(module: &Bound<'_, PyModule>, is_old: bool) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    let before = api.vault_count();
    require(api.vault_add(py, 4)? == 0 && api.vault_add(py, 5)? == 0, "add")?;
    require(api.vault_count() == before + 2, "count")?;
    require(Api::get(py)?.vault_count() == before + 2, "the one of this interpreter")?;
    let mut sum: c_int = 0;
    unsafe { api.vault_walk(py, Some(visit), std::ptr::addr_of_mut!(sum).cast()) };
    require(sum == 9, "walk")?;
    require(api.vault_full(py).getattr("__name__")?.extract::<String>()? == "Full", "object")?;
    let options = api.vault_settings(py);
    unsafe { api.vault_options_set_level(options, 11) };
    require(unsafe { api.vault_options_get_level(options) } == 11, "a field")?;
    let depth = unsafe { api.vault_options_get_depth(options) };
    require(is_old == depth.is_err() && depth.unwrap_or(7) == 7, "a newer field")?;
    if is_old {
        return require(raised(py, api.vault_name(py)).starts_with("NotImplementedError: vault_name"), "old");
    }
    require(api.vault_name(py)?.extract::<String>()?.starts_with("vault "), "name")?;
    let limit = api.vault_limit()?;
    unsafe { *limit = 2 };
    let text = raised(py, api.vault_add(py, 6));
    unsafe { *limit = 4 };
    require(text == "Full: full", &text)
}

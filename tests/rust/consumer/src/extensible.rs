// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Structs that may grow, through methods.

use crate::api::config::Api;
use crate::{raised, require};
use pyo3::prelude::*;

#[pyfunction]
#[pyo3(pass_module)]
pub fn extensible(module: &Bound<'_, PyModule>, is_old: bool) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    let options = api.config_current(py);
    unsafe {
        require(api.config_options_get_level(options) == 3, "level")?;
        api.config_options_set_level(options, 4);
        require(api.config_options_get_level(options) == 4, "set")?;
        if !is_old {
            let limits = api.config_limit(py)?;
            return require(api.config_limits_get_memory(limits)? == 13, "limits");
        }
        let text = raised(py, api.config_limits_get_memory(std::ptr::null()));
        let expected = "NotImplementedError: config_limits.memory needs API 1.2 of the C API";
        require(text.starts_with(expected), &text)?;
    }
    require(raised(py, api.config_limit(py)).starts_with("NotImplementedError"), "limit")
}

// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! A consumer of API 1.3 that takes 1.1, over either provider.
#![forbid(unsafe_code)]

use crate::api::grid::{grid_cell, Api};
use crate::{raised, require};
use pyo3::prelude::*;

#[pyfunction]
#[pyo3(pass_module)]
pub fn floor(module: &Bound<'_, PyModule>, is_old: bool) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    let next = api.grid_next(py, grid_cell { row: 1, column: 2 });
    require((next.row, next.column) == (1, 3), "next")?;
    let cell = grid_cell { row: 4, column: 5 };
    require(api.has_grid_fill() != is_old && api.has_grid_limit() != is_old, "has")?;
    if !is_old {
        let last = api.grid_box_of(py, cell)?.last;
        require((last.row, last.column) == (4, 5), "box")?;
        require(api.grid_title(py)?.extract::<String>()? == "grid", "title")?;
        require(api.grid_limit().is_ok(), "limit")?;
        return require(api.grid_count(py)? == 3 && api.grid_sort(py)? == 4, "count");
    }
    let text = raised(py, api.grid_box_of(py, cell));
    let expected = "NotImplementedError: grid_box_of needs API 1.2 (grid 1.5) of the C API \"grid._C_API\", the imported \
                    provider has 1.1: install grid>=1.5";
    require(text == expected, &text)?;
    for text in [
        raised(py, api.grid_title(py)),
        raised(py, api.grid_count(py)),
        raised(py, api.grid_sort(py)),
        raised(py, api.grid_limit()),
        raised(py, api.grid_log()),
    ] {
        require(text.starts_with("NotImplementedError: grid_") && text.contains("needs API 1.3"), &text)?;
    }
    Ok(())
}

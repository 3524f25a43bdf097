// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Structs that are Python objects.

use crate::api::pairs::{self, Api};
use crate::{references, require};
use pyo3::prelude::*;

#[pyfunction]
#[pyo3(pass_module)]
pub fn objects(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    let made = api.pair_new(py, 1.0, 2.0)?;
    require(made.get_type().as_ptr() == api.Pair_Type(py).as_ptr(), "type")?;
    require(references(&made) == 1, "references")?;
    let place = made.as_ptr().cast::<pairs::pair>();
    unsafe { (*place).a = 5.0 };
    require((unsafe { api.pair_sum(py, place) } - 7.0).abs() < 1e-9, "sum")?;
    let row = api.row_new(py, 3)?;
    let place = row.as_ptr().cast::<pairs::row>();
    require(unsafe { (*place).ob_base.ob_size } == 3, "size")
}

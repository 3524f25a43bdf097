// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! Functions of Rust that the provider calls.

use crate::api::tree::{self, Api};
use crate::{raised, require};
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;
use std::ffi::c_void;
use std::os::raw::c_int;

unsafe extern "C" fn next(value: c_int) -> c_int {
    value + 1
}

unsafe extern "C" fn ignore(_: *mut tree::tree, _: *const c_void) {}

unsafe extern "C" fn compare(a: *const c_void, b: *const c_void, _: *mut c_void) -> c_int {
    (a as usize).cmp(&(b as usize)) as c_int
}

/// What a visitor gathers, behind its context.
struct Seen(Vec<(usize, usize)>);

unsafe extern "C" fn visit(key: *const c_void, position: usize, context: *mut c_void) -> c_int {
    unsafe { (*context.cast::<Seen>()).0.push((position, key as usize)) };
    1
}

#[pyfunction]
#[pyo3(pass_module)]
pub fn callbacks(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    require(unsafe { api.tree_apply(py, Some(next), 41) } == 42, "apply")?;
    let hooks = tree::tree_hooks { on_insert: Some(ignore), compare: Some(compare) };
    let mut seen = Seen(Vec::new());
    unsafe {
        let tree = api.tree_new(py, std::ptr::addr_of!(hooks), std::ptr::null_mut());
        for key in [3_usize, 1, 2] {
            require(api.tree_insert(py, tree, key as *const c_void) == 0, "insert")?;
        }
        let context = std::ptr::addr_of_mut!(seen).cast();
        require(api.tree_walk(py, tree, Some(visit), context) == 3, "walk")?;
        api.tree_free(py, tree);
    }
    require(seen.0 == [(0, 1), (1, 2), (2, 3)], "seen")?;
    let (rows, weights) = ([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [1.0, 10.0, 100.0]);
    let mut weights: [f64; 3] = weights;
    let sum = unsafe { api.tree_sum(py, rows.as_ptr(), 2, weights.as_mut_ptr()) };
    require((sum - 975.0).abs() < 1e-9, "sum")?;
    require(unsafe { api.tree_reverser(py, Some(compare), None) }.is_none(), "reverser")?;
    require(raised(py, Err::<(), _>(PyLookupError::new_err("x"))) == "LookupError: x", "raised")
}

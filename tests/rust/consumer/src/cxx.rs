// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! The functions of C of an API in C++: classes are handles, and exceptions are Python's.
#![forbid(unsafe_code)]

use crate::api::geometry::{geo_mesh, geo_point, Api, Owned};
use crate::{raised, require};
use pyo3::prelude::*;

#[pyfunction]
#[pyo3(pass_module)]
pub fn cxx(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    let before = api.geo_mesh_alive(py);
    let mesh: Owned<geo_mesh> = api.geo_mesh_new(py, b"box")?;
    require(api.geo_mesh_alive(py) == before + 1 && api.geo_mesh_size(py, &mesh) == 0, "alive")?;
    api.geo_mesh_add(py, &mesh, geo_point { x: 1.0, y: 2.0 })?;
    require(api.geo_mesh_size(py, &mesh) == 1, "size")?;
    let mut center = geo_point::default();
    api.geo_mesh_center(py, &mesh, &mut center)?;
    require((center.x - 1.0).abs() < 1e-9, "center")?;
    require(raised(py, api.geo_mesh_at(py, &mesh, 99)).starts_with("IndexError: "), "at")?;
    drop(mesh);
    require(api.geo_mesh_alive(py) == before, "destroyed")
}

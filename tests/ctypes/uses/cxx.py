# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The functions of C of an API in C++: classes are handles, and exceptions are Python's."""

import geometry_ctypes as api
from expect import raises

api.geo_import()
before = api.geo_mesh_alive()
with api.geo_mesh_new(b"box", 3) as mesh:
    assert api.geo_mesh_alive() == before + 1 and api.geo_mesh_size(mesh) == 0
    api.geo_mesh_add(mesh, api.geo_point(1, 2))
    assert api.geo_mesh_size(mesh) == 1
    error = raises(IndexError, api.geo_mesh_at, mesh, 99)
    assert str(error), error
assert mesh.value is None and api.geo_mesh_alive() == before
raises(ValueError, api.geo_mesh_size, mesh)

# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A consumer of API 1.3 and a provider of 1.1."""

import os

import grid_ctypes as api
from expect import raises

if os.environ.get("GRID_MINOR") == "1":
    text = str(raises(ImportError, api.grid_import))
    assert text == (
        'grid_ctypes cannot use the C API "grid._C_API": it provides API 1.1, this consumer needs 1.3: '
        "install a newer grid"
    ), text
    assert not api.grid_imported()
    raises(ValueError, api.grid_import, None, 0)
    api.grid_import(require=1)
    assert (api.grid_has_grid_next(), api.grid_has_grid_fill(), api.grid_has_grid_limit()) == (True, False, False)
    for call, minor in ((api.grid_title, 3), (api.grid_sort, 3), (api.grid_limit, 3), (api.grid_count, 3)):
        text = str(raises(NotImplementedError, call))
        assert text.startswith(f'{call.__name__} needs API 1.{minor} of the C API "grid._C_API", the imported'), text
    text = str(raises(NotImplementedError, api.grid_fill, None, 3))
    assert text == (
        'grid_fill needs API 1.2 (grid 1.5) of the C API "grid._C_API", the imported provider has 1.1: install grid>=1.5'
    ), text
    raises(NotImplementedError, api.grid_box_of, api.grid_cell(1, 2))
    cell = api.grid_next(api.grid_cell(1, 2))
    assert (cell.row, cell.column) == (1, 3)
else:
    api.grid_import()
    box = api.grid_box_of(api.grid_cell(4, 5))
    assert (box.last.row, box.last.column) == (4, 5)
    assert api.grid_fill(box, 2) == 4 and api.grid_fill(None, 2) == 2
    assert api.grid_title() == "grid" and api.grid_count() == 3 and api.grid_limit().value == 9
    assert api.grid_has_grid_sort() and api.grid_sort() == 4

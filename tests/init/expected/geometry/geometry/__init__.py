"""What `geometry` has for Python. For other extension modules it has the C API of src/geometry.h."""

from geometry._core import greet

__all__ = ["greet"]

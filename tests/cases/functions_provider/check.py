import use

use.run()

# As Cython's consumers compare them.
import ctypes  # noqa: E402

from scales import _core  # noqa: E402

get_name = ctypes.pythonapi.PyCapsule_GetName if hasattr(ctypes, "pythonapi") else None
if get_name:
    get_name.restype, get_name.argtypes = ctypes.c_char_p, [ctypes.py_object]
    said = {name: get_name(one).decode() for name, one in _core.__pyx_capi__.items()}
    assert list(said) == "weigh each levelled label weighings turned tare zero reset pans".split(), said
    assert said["levelled"] == "enum __pyx_t_6scales_5_core_level (enum __pyx_t_6scales_5_core_level)", said
    assert said["reset"] == "void (void)", said

/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
typedef struct { PyObject_HEAD void *data; } wrap_base;
typedef struct { wrap_base super; int extra; } wrap_more; /* derived from it, as SIP's are */
typedef struct { PyObject_VAR_HEAD int items[1]; } wrap_list;
typedef struct _wrap_bare { PyObject_HEAD } wrap_bare; /* its fields are nobody's business */
typedef struct { PyHeapTypeObject super; int more; } wrap_type; /* CPython's own fields before its own */
typedef struct { PyObject_HEAD wrap_base held; } wrap_odd;
struct wrap_api {
  PyTypeObject *more_type, *bare_type;
  int (*extra_of)(wrap_more *self);
  int (*first_of)(wrap_list *self);
  int (*view)(Py_buffer *view);
  void (*use)(wrap_bare *bare, wrap_type *type, wrap_odd *odd);
};

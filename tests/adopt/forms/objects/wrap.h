/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
typedef struct { PyObject_HEAD void *data; } wrap_base;
typedef struct { wrap_base super; int extra; } wrap_more;
typedef struct { PyObject_VAR_HEAD int items[1]; } wrap_list;
struct wrap_api {
  PyTypeObject *more_type;
  int (*extra_of)(wrap_more *self);
  int (*first_of)(wrap_list *self);
  int (*view)(Py_buffer *view);
};

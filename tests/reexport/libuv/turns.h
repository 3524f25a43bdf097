// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef TURNS_H
#define TURNS_H

#include <Python.h>
#include <caplet/annotate.h>
#include <uv.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(turns, capsule = "turns._core._C_API", distribution = "turns");
CAPLET_SLOT() unsigned int uv_version(void);
CAPLET_SLOT() const char *uv_version_string(void);
CAPLET_SLOT() size_t uv_loop_size(void);
CAPLET_SLOT() int uv_loop_init(uv_loop_t *loop);
CAPLET_SLOT() int uv_loop_close(uv_loop_t *loop);
CAPLET_SLOT() int uv_run(uv_loop_t *loop, uv_run_mode mode);
CAPLET_SLOT() int uv_timer_init(uv_loop_t *loop, uv_timer_t *handle);
CAPLET_SLOT() int uv_timer_start(uv_timer_t *handle, uv_timer_cb cb, uint64_t timeout, uint64_t repeat);
CAPLET_SLOT() int uv_timer_stop(uv_timer_t *handle);
CAPLET_SLOT() void uv_close(uv_handle_t *handle, uv_close_cb close_cb);
CAPLET_SLOT() int uv_is_active(const uv_handle_t *handle);
CAPLET_SLOT() uint64_t uv_now(const uv_loop_t *loop);
CAPLET_SLOT() const char *uv_strerror(int err);
CAPLET_SLOT() const char *uv_err_name(int err);
CAPLET_SLOT() uv_buf_t uv_buf_init(char *base, unsigned int len);
CAPLET_SLOT()
int uv_queue_work(uv_loop_t *loop, uv_work_t *req, uv_work_cb work_cb, uv_after_work_cb after_work_cb);

#ifdef __cplusplus
}
#endif
#endif

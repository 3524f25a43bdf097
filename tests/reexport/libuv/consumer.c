// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "turns_capi.h"

#include "../module.h"

static void tick(uv_timer_t *timer) {
  int *count = (int *)timer->data;
  if (++*count == 3) turns_uv_close((uv_handle_t *)timer, NULL);
}

static void work(uv_work_t *request) { *(int *)request->data = 42; }
static void done(uv_work_t *request, int status) { *(int *)request->data += status == 0; }

static int run(void) {
  uv_loop_t loop;
  uv_timer_t timer;
  uv_work_t request;
  int count = 0, answer = 0;
  CHECK(turns_uv_loop_size() == sizeof loop);
  CHECK(turns_uv_loop_init(&loop) == 0 && turns_uv_timer_init(&loop, &timer) == 0);
  timer.data = &count;
  request.data = &answer;
  CHECK(turns_uv_timer_start(&timer, tick, 1, 1) == 0);
  CHECK(turns_uv_is_active((const uv_handle_t *)&timer));
  CHECK(turns_uv_queue_work(&loop, &request, work, done) == 0);
  CHECK(turns_uv_run(&loop, UV_RUN_DEFAULT) == 0);
  CHECK(count == 3 && answer == 43);
  CHECK(turns_uv_loop_close(&loop) == 0);
  char text[] = "text";
  const uv_buf_t buffer = turns_uv_buf_init(text, 4);
  CHECK(buffer.base == text && buffer.len == 4);
  CHECK(strcmp(turns_uv_err_name(UV_EINVAL), "EINVAL") == 0 && turns_uv_strerror(UV_EINVAL)[0] == 'i');
  CHECK(turns_uv_version() >> 16 == UV_VERSION_MAJOR);
  return 0;
}

REEXPORT_CONSUMER(turns, run)

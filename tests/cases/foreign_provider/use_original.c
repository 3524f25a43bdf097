/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer that was there before, with its author's header. */
#include "../case.h"
#include "mill_api.h"

#ifdef __cplusplus
extern "C"
#endif
    int use_original(void);

int use_original(void) {
  const struct mill_api *mill = Mill_Import();
  const struct mill_setting setting = {2.5, 2};
  CHECK(mill != NULL && memcmp(mill->magic, "MILL", 4) == 0 && mill->breaking == 4);
  CHECK(mill->header.bytes == sizeof(struct mill_api) && mill->header.order == 0x0102);
  CHECK(mill->mill_number() == 20 && mill->mill_whistle == NULL && mill->mill_oil() == 7);
  CHECK(mill->gears->teeth(2) == 20 && mill->gears->unused == NULL && mill->gears->turn(2) == 3);
  CHECK(PyUnicode_Check(mill->gears->label) && mill->mill_limits[1] == 11 && mill->mill_speed == 1.5);
  CHECK(mill->spare[0] == NULL && mill->spare[39] == NULL && mill->spare[40] != NULL);
  CHECK(mill->mill_log("three") == 5 && mill->mill_tune(setting) == 5);
  return 0;
}

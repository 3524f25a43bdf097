// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "words_capi.hpp"

#include "../module.h"

static int checked() {
  CHECK(words::integer("{:#x}", 255) == "0xff" && words::real("{:.2f}", 0.125) == "0.12");
  CHECK(words::text("<{:>4}>", "ab") == "<  ab>" && words::flag("{}", true) == "true");
  CHECK(words::pair("{1} {0}", 1, 2.5) == "2.5 1" && words::size("{:5}", 1) == 5);
  CHECK(words::joined({1.5, 2.5}, ";") == "1.5;2.5" && words::pointer("{}", nullptr) == "0x0");
  CHECK(words::coloured(words::fmt_color::red, "x") == "\x1b[38;2;255;000;000mx\x1b[0m");
  CHECK(words::emphasised(words::fmt_emphasis::bold, "x") == "\x1b[1mx\x1b[0m");
  words::fmt_text_style_ref style(words::style_new(words::fmt_color::blue));
  CHECK(!words::has_emphasis(style) && words::styled(style, "y") == "\x1b[38;2;000;000;255my\x1b[0m");
  words_style_delete(style.get());
  try {
    words::integer("{:s}", 1);
  } catch (const caplet::python_error &error) {
    CHECK(error.matches(PyExc_RuntimeError));
    return WORDS_FMT_VERSION >= 90000 ? 0 : -1;
  }
  CHECK(!"an error of fmt became none");
  return 0;
}

static int run() {
  try {
    return checked();
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
}

REEXPORT_CONSUMER(words, run)

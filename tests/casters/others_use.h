/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What both modules bind of the case objects and of shapes.h, which are APIs of C. */
#ifndef OTHERS_USE_H
#define OTHERS_USE_H

namespace bound {

inline double sum(const struct ::pair *what) { return what == nullptr ? 0 : what->a + what->b; }
inline const struct ::pair *same_pair(const struct ::pair *what) { return what; }
inline int number(::named *what) { return what->number; }
inline struct ::shapes_path same_path(const struct ::shapes_path &what) { return what; }
inline ::shapes_point middle(struct ::shapes_path what) {
  return {(what.ends[0].x + what.ends[1].x) / 2, (what.ends[0].y + what.ends[1].y) / 2};
}
inline int screen(struct ::shapes_screen *what) { return what == nullptr ? 0 : 1; }

template <typename Module, typename Take>
void bind_others(Module &m, Take take) {
  m.def("same_pair", same_pair).def("middle", middle).def("same_path", same_path);
  m.def("number", number).def("screen", screen);
  m.def("pair", [](double a, double b) { return reinterpret_cast<struct ::pair *>(::pair_new(a, b)); }, take);
}

}  // namespace bound

#endif

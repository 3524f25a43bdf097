/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Comparing signatures that two spell differently: token by token. Part of functions.c. */

/* What Cython calls types of C. */
static const caplet_spelling cython_spellings[] = {
    {"PY_LONG_LONG", "long long"},
    {"__pyx_t_float_complex", "float _Complex"},
    {"__pyx_t_double_complex", "double _Complex"},
    {"__pyx_t_long_double_complex", "long double _Complex"},
    {NULL, NULL},
};

/* What no call depends on. */
static const char *const unread_words[] = {"const", "volatile", "struct", "union", "enum", NULL};

typedef struct caplet_token {
  const char *begin;
  size_t length; /* 0: the end */
} caplet_token;

typedef struct caplet_signature_reader {
  const char *rest;
  const char *within; /* the rest of what a word stands for, which is read first; NULL: none */
  const caplet_spelling *spellings;
} caplet_signature_reader;

static int is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static int is_token(caplet_token token, const char *text) {
  return strlen(text) == token.length && memcmp(token.begin, text, token.length) == 0;
}

/* A word, or one other character. */
static caplet_token take_token(const char **rest) {
  caplet_token token = {*rest + strspn(*rest, " \t"), 0};
  while (is_word_character(token.begin[token.length])) token.length++;
  if (token.length == 0 && *token.begin != '\0') token.length = 1;
  *rest = token.begin + token.length;
  return token;
}

static const char *spelled_out(const caplet_spelling *spellings, caplet_token token) {
  for (; spellings->word != NULL; spellings++)
    if (is_token(token, spellings->word)) return spellings->text;
  return NULL;
}

static int is_unread(caplet_token token) {
  const char *const *word = unread_words;
  while (*word != NULL && !is_token(token, *word)) word++;
  return *word != NULL;
}

static caplet_token next_token(caplet_signature_reader *reader) {
  for (;;) {
    caplet_token token = {NULL, 0};
    const char *text;
    if (reader->within != NULL) token = take_token(&reader->within);
    if (token.length == 0) {
      reader->within = NULL;
      token = take_token(&reader->rest);
      text = spelled_out(reader->spellings, token);
      if (text == NULL) text = spelled_out(cython_spellings, token);
      if (text != NULL) {
        reader->within = text;
        continue;
      }
    }
    if (!is_unread(token)) return token;
  }
}

/* Whether they mean the same. What a word stands for is not looked up again. */
static int is_same_signature(const char *a, const char *b, const caplet_spelling *spellings) {
  caplet_signature_reader of_a = {a, NULL, spellings}, of_b = {b, NULL, spellings};
  for (;;) {
    const caplet_token in_a = next_token(&of_a), in_b = next_token(&of_b);
    if (in_a.length != in_b.length || memcmp(in_a.begin, in_b.begin, in_a.length) != 0) return 0;
    if (in_a.length == 0) return 1;
  }
}

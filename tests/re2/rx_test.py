# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What grepper finds through rx, beside what RE2 finds (the module direct), and Python's re where both mean the same."""

import gc
import re
import sys
import sysconfig
import threading
import unittest

import direct
import grepper
import rx

# On these RE2 and re agree. Texts are str, so that offsets of re are characters and those of RE2 bytes.
PATTERNS = [
    r"",
    r"a",
    r"a*",
    r"a+?",
    r"ab|a",
    r"(a|ab)(c|bcd)?",
    r"[^a]",
    r".",
    r"(?s).",
    r"^a",
    r"(?m)^.",
    r"(?m).$",
    r"\Aab",
    r"b\b",
    r"\bb",
    r"(?i)ABC",
    r"[0-9]+",
    r"\d+",
    r"(\d+)-(\d+)",
    r"(?P<word>[a-z]+) (?P<number>[0-9]+)",
    r"(a)|(b)",
    r"(x)?(y)?",
    r"é",
    r"[é-ü]+",
    r"日本",
    r"(日)(.)",
    r"a{2,3}",
    r"(?:ab)+",
    r"\.",
    r"[.]",
    r"\n",
    r"\t|\f",
    r"(本)?",
    r"[\w.]+@[\w.]+",
]
TEXTS = [
    "",
    "a",
    "aa",
    "aaaa",
    "baac",
    "abc",
    "abcd",
    "ABC abc",
    "xyz",
    "12-34 5-6",
    "word 7 more 89",
    "é",
    "caffé über",
    "日本語 日本",
    "a\nb\nc",
    "one\ttwo",
    "spam@eggs.org, a@b",
    "...",
    "b",
    "\U0001f40d a \U0001f40d",
]
FLAGS = ["", "l", "m", "t", "n", "s", "c", "i", "p", "pw", "pb", "po", "pl", "lis", "pwboi", "1", "1s", "1i"]


def in_characters(text, places):
    """Offsets of bytes as offsets of characters."""
    data = text.encode()
    at = lambda offset: offset if offset < 0 else len(data[:offset].decode())  # noqa: E731
    return [(at(begin), at(end)) for begin, end in places]


class AsRe2(unittest.TestCase):
    """grepper and direct, the same function with the same arguments."""

    def same(self, function, *arguments):
        expected = getattr(direct, function)(*arguments)
        self.assertEqual(getattr(grepper, function)(*arguments), expected, (function, arguments))
        return expected

    def test_options(self):
        seen = set()
        for flags in FLAGS:
            seen.add(self.same("settings", flags))
            self.assertEqual(grepper.how(flags), direct.settings(flags))
            self.assertTrue(grepper.same_options(flags, flags))
            self.assertEqual(grepper.same_options(flags, ""), flags == "")
        self.assertEqual(len(seen), len(FLAGS))
        self.same("posix_settings")
        self.same("latin1_settings")

    def test_searching(self):
        for pattern in PATTERNS:
            for text in TEXTS:
                self.same("full_match", pattern, text)
                self.assertEqual(grepper.match_once(pattern, text), direct.full_match(pattern, text))
                found = self.same("partial_match", pattern, text)
                self.assertEqual(grepper.hold_pattern(pattern, text), (1, found))
                self.assertEqual(grepper.hold(pattern, text), (1, found))
                self.same("find_literal", pattern, text)
                for anchor in range(3):
                    self.same("captures", "", pattern, text, anchor)
                self.same("partition", pattern, text)
                for size in range(4):
                    self.same("captures_into", pattern, text, size)

    def test_flags(self):
        for flags in FLAGS:
            for pattern in ("a.", "(A|ab)c?", "^b", "é", r"\d" if "p" not in flags or "w" in flags else "[0-9]"):
                for text in TEXTS:
                    self.same("search", flags, pattern, text)
                    self.same("find_all", flags, pattern, text)
                    self.same("captures", flags, pattern, text, 0)

    def test_bounds(self):
        text = "abcabc"
        for begin in range(len(text) + 1):
            for end in range(begin, len(text) + 1):
                self.same("find_between", r"\bb|c|^a", text, begin, end)
                for anchor in range(3):
                    self.same("find", r"\bb|c|^a", text, anchor, begin, end)
            self.same("find", "b", text, 0, begin, None)
            self.same("consume", "[ab]+", text, begin)

    def test_rewriting(self):
        for pattern in PATTERNS:
            for text in TEXTS:
                for rewrite in ("", "-", r"<\0>", r"\\"):
                    self.same("replace", pattern, rewrite, text)
                    self.same("replace_all", pattern, rewrite, text)
                    self.same("extract", pattern, rewrite, text)
        self.same("replace_all", r"(\w+) (\w+)", r"\2 \1", "one two three four")
        for rewrite in ("", r"\0", r"\3\1", r"\9"):
            self.same("max_group", rewrite)

    def test_groups_and_programs(self):
        for pattern in PATTERNS + [r"(?P<a>.)(.)(?P<c>.)"]:
            for function in "groups", "group_names", "program_sizes", "fanout", "pattern_text":
                self.same(function, pattern)
            for index in range(direct.groups(pattern) + 1):
                self.same("group_name", pattern, index)
            for name in "word", "number", "c", "":
                self.same("group_index", pattern, name)
        for length in 1, 5, 10:
            self.same("possible_range", "(?i)abc[x-z]+", length)

    def test_sets(self):
        for text in TEXTS:
            for anchor in range(3):
                for flags in "", "l", "i":
                    self.same("set_first", flags, ["b", "[a-z]+", "日"], anchor, text)
            matching = direct.set_of("", ["a", "b", "é"], 0, text)
            self.assertEqual(grepper.set_match("a\nb\né", text), matching)
            self.assertEqual(grepper.hold_set("a\nb\né", text), (3, bool(matching)))
            self.assertEqual(grepper.hold("a\nb\né", text), (3, bool(matching)))
        self.assertEqual(grepper.empty_set_size(), 0)

    def test_functions(self):
        for text in TEXTS + ["a.b*c", "[]()", "\0"]:
            self.same("quote", text)
        codes = {pattern: grepper.check(pattern) for pattern in WRONG}
        for pattern, (code, text) in codes.items():
            self.assertEqual(code, direct.check(pattern))
            self.assertIn(text, str(error_of(direct.full_match, pattern, "")))
        self.assertEqual(grepper.check("a"), (0, "no error"))

    def test_same_patterns(self):
        self.assertTrue(grepper.same_patterns("a", "a"))
        self.assertFalse(grepper.same_patterns("a", "b"))


class AsPython(unittest.TestCase):
    """grepper and re."""

    def test_matches(self):
        for pattern in PATTERNS:
            for text in TEXTS:
                with self.subTest(pattern=pattern, text=text):
                    compiled = re.compile(pattern, re.ASCII)
                    expected = [match.span() for match in compiled.finditer(text)]
                    found = grepper.find_all("", pattern, text)
                    self.assertEqual(in_characters(text, found), expected)
                    self.assertEqual(grepper.bare_find_all(pattern, text), found)
                    self.assertEqual(grepper.careful_find_all(pattern, text), found)
                    visited = []
                    grepper.each_match(pattern, text, lambda place, part: visited.append((place, part)) or True)
                    self.assertEqual(visited, list(zip(found, [match.group() for match in compiled.finditer(text)])))
                    self.assertEqual(grepper.scan(pattern, text, text), visited * 2)
                    self.assertEqual(grepper.covered(found), sum(len(part.encode()) for _, part in visited))
                    self.assertEqual(grepper.cut(text, found, "|"), "|".join(part for _, part in visited))
                    self.assertEqual(grepper.cut(text, found, None), ", ".join(part for _, part in visited))
                    self.assertEqual(grepper.full_match(pattern, text), compiled.fullmatch(text) is not None)

    def test_groups(self):
        for pattern in PATTERNS:
            compiled = re.compile(pattern, re.ASCII)
            self.assertEqual(grepper.groups(pattern), compiled.groups)
            self.assertEqual(dict(grepper.group_names(pattern)), dict(compiled.groupindex))
            for text in TEXTS:
                match = compiled.search(text)
                spans = match and [match.span(group) for group in range(compiled.groups + 1)]
                found = in_characters(text, grepper.captures("", pattern, text, 0))
                self.assertEqual(found, spans or [], (pattern, text))

    def test_splitting(self):
        for pattern in PATTERNS:
            if re.compile(pattern).groups:  # which re.split would return, too
                continue
            for text in TEXTS:
                for limit in None, 1, 2:
                    parts = [text.encode()[begin:end].decode() for begin, end in grepper.split(pattern, text, limit)]
                    self.assertEqual(parts, re.compile(pattern, re.ASCII).split(text, limit or 0), (pattern, text))
        self.assertEqual(grepper.split("a", "banana", 0), [(0, 6)])

    def test_replacing(self):
        for pattern in "a", "a+", "[^a]", "é", "日(本)?", r"(\d+)-(\d+)", "(?i)ABC":
            for text in TEXTS:
                for rewrite in "", "-", r"<\g<0>>":
                    ours = rewrite.replace(r"\g<0>", r"\0")
                    expected = re.compile(pattern, re.ASCII).subn(rewrite, text)
                    self.assertEqual(grepper.replace_all(pattern, ours, text), expected)
                    self.assertEqual(grepper.replace(pattern, ours, text), re.sub(pattern, rewrite, text, count=1))

    def test_lines(self):
        text = "one\ntwo\n\nthree\none"
        lines = text.split("\n")
        for pattern in "o", "e$", "^$", "^t", "x":
            matching = [line for line in lines if re.search(pattern, line)]
            self.assertEqual(grepper.count_lines(pattern, text), len(matching))
            self.assertEqual(grepper.filter(pattern, lines), matching)
        patterns = ["o", "^x", "", "e$"]
        self.assertEqual(grepper.match_each("one", *patterns), [True, False, False, True])

    def test_differences(self):
        """Where RE2 differs from re by design, so that the others may be trusted to agree."""
        differences = [
            # $ is the end of the text, and not also before a newline there.
            (r"a$", "a\n", [], [(0, 1)]),
            # Classes are ASCII's, as with re.ASCII; \s has no \v then.
            (r"\w+", "é", [], [(0, 1)]),
            (r"\s", "\v", [], [(0, 1)]),
            # After an empty match a search goes on behind the next character, where re looks at the same place again.
            (r"\b|\w+", "ab", [(0, 0), (1, 2), (2, 2)], [(0, 0), (0, 2), (2, 2)]),
        ]
        for pattern, text, ours, python in differences:
            self.assertEqual(in_characters(text, grepper.find_all("", pattern, text)), ours, pattern)
            self.assertEqual([match.span() for match in re.finditer(pattern, text)], python, pattern)
        # RE2 replaces no empty match right behind another match.
        self.assertEqual(grepper.replace_all("a*", "-", "baac"), ("-b-c-", 3))
        self.assertEqual(re.subn("a*", "-", "baac"), ("-b--c-", 4))
        # What needs backtracking is refused.
        for pattern in r"(a)\1", "a(?=b)", "(?<!a)b", "(?!a)":
            re.compile(pattern)
            with self.assertRaises(rx.SyntaxError):
                grepper.full_match(pattern, "")


WRONG = ["(", ")", "[a", "a**", "*", "\\", r"\8", "[z-a]", "a{1001}", "(?P<a", "[[:spam:]]", "(?<a)"]


def error_of(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:  # noqa: BLE001
        return error
    raise AssertionError(f"{arguments} were accepted")


class Errors(unittest.TestCase):
    def test_syntax(self):
        self.assertTrue(issubclass(rx.SyntaxError, rx.Error))
        for pattern in WRONG:
            text = str(error_of(direct.full_match, pattern, ""))
            self.assertTrue(text)
            for function in grepper.partial_match, grepper.careful_find_all, grepper.bare_find_all, grepper.match_once:
                error = error_of(function, pattern, "")
                self.assertIs(type(error), rx.SyntaxError)
                self.assertEqual(str(error), text)
            self.assertEqual(grepper.caught(pattern), (True, True, "SyntaxError: " + text))
            self.assertEqual(str(error_of(grepper.set_match, "a\n" + pattern, "")), text)
        self.assertEqual(grepper.caught("a"), (False, False, ""))

    def test_rewriting(self):
        for rewrite in r"\1", "\\", r"\q":
            error = error_of(grepper.check_rewrite, "a", rewrite)
            self.assertIs(type(error), rx.Error)
            self.assertEqual(str(error), str(error_of(direct.check_rewrite, "a", rewrite)))
            self.assertEqual(str(error_of(grepper.replace_all, "a", rewrite, "a")), str(error))
        self.assertIsNone(grepper.check_rewrite("(a)", r"\1"))

    def test_the_usual_ones(self):
        for arguments in ("a", "abc", 0, 4, None), ("a", "abc", 0, 2, 1), ("a", "abc", 0, 0, 4):
            self.assertIs(type(error_of(grepper.find, *arguments)), IndexError)  # raised by a detached thread
        self.assertIs(type(error_of(grepper.find, "a", "abc", 7, 0, None)), ValueError)
        self.assertIs(type(error_of(grepper.group_name, "a", 1)), IndexError)
        self.assertEqual(str(error_of(grepper.give_nothing)), "a scanner needs a pattern")

    def test_callbacks(self):
        """Thrown by the consumer in a callback, through the provider's code, and out of the consumer's call."""
        failure = KeyError("thrown by Python")

        def fail(*arguments):
            raise failure

        for function in grepper.each_match, grepper.careful_each_match:
            self.assertIs(error_of(function, "a", "banana", fail), failure)
        self.assertIs(type(error_of(grepper.throw_in_callback, "python")), ValueError)
        self.assertEqual(repr(error_of(grepper.throw_in_callback, "range")), "IndexError('thrown by the consumer')")
        self.assertIs(type(error_of(grepper.throw_in_callback, "memory")), MemoryError)
        self.assertIs(type(error_of(grepper.throw_in_callback, "rx")), rx.SyntaxError)
        self.assertIs(type(error_of(grepper.throw_in_callback, "other")), RuntimeError)
        self.assertEqual(grepper.each_match("a", "banana", lambda place, part: place[0] < 3), 2)
        self.assertEqual(grepper.careful_each_match("a", "banana", lambda begin, end: False), 1)

    def test_nothing_is_left(self):
        def everything():
            for test in "syntax", "rewriting", "the_usual_ones", "callbacks":
                getattr(Errors(f"test_{test}"), f"test_{test}")()

        everything()
        gc.collect()
        counts = [sys.getrefcount(one) for one in (rx.Error, rx.SyntaxError, KeyError)]
        everything()
        gc.collect()
        if not sysconfig.get_config_var("Py_GIL_DISABLED"):  # where counts of classes are spread over threads
            self.assertEqual([sys.getrefcount(one) for one in (rx.Error, rx.SyntaxError, KeyError)], counts)


class Lives(unittest.TestCase):
    def test_owners(self):
        """See lives() of grepper.cpp: made, moved, copied, moved onto, a pattern and its options, copied, given away,
        assigned, destroyed by hand, all gone."""
        self.assertEqual(grepper.lives(), [0, 1, 1, 2, 1, 3, 5, 6, 6, 5, 0])

    def test_threads(self):
        text = "word 7 more 89\n" * 200
        expected = direct.find_all("", PATTERNS[19], text)
        results = []

        def search():
            for _ in range(5):
                results.append(grepper.find_all("", PATTERNS[19], text) == expected)
                results.append(error_of(grepper.full_match, "(", text).args == ("missing ): (",))

        threads = [threading.Thread(target=search) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(results, [True] * 40)

    def tearDown(self):
        self.assertEqual(grepper.alive(), 0)


def tearDownModule():
    assert grepper.alive() == 0, f"{grepper.alive()} objects still live"
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        assert not sys._is_gil_enabled(), "an import turned the GIL on"


if __name__ == "__main__":
    unittest.main()

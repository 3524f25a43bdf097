import unittest

import measure


class Test(unittest.TestCase):
    def test_the_api_was_imported(self):
        self.assertGreaterEqual(measure.oldest_minor(), 1)


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fails when a tag has no case: what the generator must render is listed here, cases say in `covers` what they show."""

import sys
from pathlib import Path

TAGS = """
    scalars fixed-width platform-typedefs bool complex pointers-const-depth array-parameters
    callbacks inline-callbacks callback-takes-returns-callback enums enum-negative-64bit enum-underlying
    struct-by-value struct-by-pointer extensible nested-structs unions bit-fields anonymous-members opaque-handles
    external-types python-types variadic constants
    slot-object slot-data slot-retired slot-optional slot-deprecated since-and-index-from-ledger
    single-phase multi-phase static-single-file provider-own-unit namespaces static-member extern-c
    consumer-mixed-units consumer-include-order consumer-error-beside-header floor has use-before-import docs
    bundle-runtime limited-api json-only isolated checked mock conformance
    capsule-aliases hidden-records contract objects helpers
    foreign-real foreign-only foreign-struct foreign-array foreign-isolated
    foreign-provider foreign-provider-array foreign-provider-isolated
    protocol-type protocol-instance protocol-method protocol-own protocol-own-isolated protocol-provider
    protocol-provider-instance foreign-functions functions-provider
    lazy lazy-cxx taken-arguments cxx-bare cxx-classes cxx-types cxx-exceptions cxx-callables cxx-expected cxx-detached cxx-spans
""".split()


def main():
    covered = {}
    for path in sorted(Path(__file__).resolve().parent.glob("*/covers")):
        for tag in path.read_text(encoding="utf-8").split():
            covered.setdefault(tag, []).append(path.parent.name)
    missing = [tag for tag in TAGS if tag not in covered]
    unknown = [f"{tag} (in {covered[tag][0]})" for tag in covered if tag not in TAGS]
    for title, tags in (("no case covers", missing), ("not a tag", unknown)):
        if tags:
            print(f"{title}: {', '.join(tags)}")
    sys.exit(1 if missing or unknown else 0)


if __name__ == "__main__":
    main()

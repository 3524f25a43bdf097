# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where Caplet and the conformance unit differ, and why. A reason that a run over all mutants doesn't need is an error."""

# Caplet stops a change, and compilers see no difference: kind -> why.
PADDING = "the new field lies where padding was: compilers see the old fields unmoved, but consumers leave it unset"
CONTRACT = "a promise of the caller, which is no part of the type that compilers compare"
OF_OTHERS = "a typedef of another project, or one that is another type on other platforms: Caplet judges neither by this machine"
STRICTER = {
    "parameter restrict added": CONTRACT,
    "parameter respelled": OF_OTHERS,
    "result respelled": OF_OTHERS,
    "field respelled": OF_OTHERS,
    "typedef respelled": "nothing uses the typedef between any more, so consumers' sources lose its name",
    "function noreturn": CONTRACT,
    "function nonnull": CONTRACT,
    "function pure": CONTRACT,
    "parameters swapped of one type": "the types stay; only the names tell that callers pass the wrong values",
    "parameter renamed": "the type of an inline callback is named after its parameter, and consumers' sources may say it",
    "field inserted": PADDING,
    "record packed": "packing moves nothing in a record of bytes here, but belongs to its layout on every platform",
}

# Compilers see another type, and Caplet lets it pass: kind -> why.
LOOSER = {
    "parameter const added": "callers may pass what they passed: it only promises more",
    "result const dropped": "callers may do with the result what they did, and more",
    "result own const": "the qualifiers of a value that is returned; C17 drops them, Clang compares them",
}

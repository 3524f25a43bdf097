# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rules for Bazel (docs/how-to/bazel.md): copy this file into your workspace."""

load("@rules_cc//cc:defs.bzl", "CcInfo", "cc_common")

def _caplet_api_impl(ctx):
    header = ctx.file.header
    api = ctx.attr.api or header.basename[:-len(header.extension) - 1]
    outputs = _declared(ctx, api, header.extension)
    needed = cc_common.merge_cc_infos(cc_infos = [dep[CcInfo] for dep in ctx.attr.deps]).compilation_context
    out = outputs["headers"][0].dirname
    arguments = ctx.actions.args()
    arguments.add_all(["generate", header, "--out", out, "--bundle-runtime"])
    arguments.add_all(["provider", "consumer", "package"], before_each = "--target")
    arguments.add_all(ctx.files.interface, before_each = "--interface")
    arguments.add("--")
    arguments.add_all(ctx.attr.defines, format_each = "-D%s")
    arguments.add_all(needed.defines, format_each = "-D%s")
    arguments.add_all(needed.includes, format_each = "-I%s")
    arguments.add_all(needed.quote_includes, before_each = "-iquote")
    arguments.add_all(needed.system_includes, map_each = _system_include)
    ctx.actions.run(
        executable = ctx.file.program,
        arguments = [arguments],
        inputs = depset([header, ctx.file.program] + ctx.files.interface, transitive = [needed.headers]),
        outputs = [file for files in outputs.values() for file in files],
        mnemonic = "Caplet",
        progress_message = "Generating the C API of " + api,
    )
    own = cc_common.create_compilation_context(
        headers = depset([header] + outputs["headers"] + outputs["consumer"]),
        includes = depset([out, header.dirname]),
        defines = depset(ctx.attr.defines),
    )
    return [
        DefaultInfo(files = depset(outputs["sources"])),
        OutputGroupInfo(package = depset(outputs["consumer"] + outputs["package"])),
        cc_common.merge_cc_infos(
            direct_cc_infos = [CcInfo(compilation_context = own)],
            cc_infos = [dep[CcInfo] for dep in ctx.attr.deps],
        ),
    ]

def _system_include(folder):
    """Bazel passes `includes` of each library with -isystem; for Caplet what is not another workspace's is the project's own."""
    return ("-isystem" if folder.startswith("external/") or "/external/" in folder else "-I") + folder

def _declared(ctx, api, extension):
    """What is generated, in a folder that has the rule's name."""
    is_cxx = extension != "h"
    consumer = [api + "_capi.h", "caplet_runtime.h"] + ([api + "_capi.hpp", "caplet_runtime.hpp"] if is_cxx else [])
    package = [api + ".caplet.json", api + "-config.cmake", api + "-config-version.cmake", api + ".pc", "__init__.py"]
    names = {
        "sources": [api + ("_provider.cpp" if is_cxx else "_provider.c")],
        "headers": [api + "_provider.h", "caplet/annotate.h"],
        "consumer": consumer,
        "package": package,
    }
    return {group: [ctx.actions.declare_file(ctx.label.name + "/" + name) for name in names[group]] for group in names}

caplet_api = rule(
    doc = "Generates the C API of a header: the provider's source, to be compiled with the rule among `deps`, and in the " +
          "output group `package` what consumers need. The include folders and definitions of `deps` are the generator's.",
    implementation = _caplet_api_impl,
    attrs = {
        "api": attr.string(doc = "The API's name, where the header has another."),
        "defines": attr.string_list(doc = "For the generator and whatever depends on this."),
        "deps": attr.label_list(providers = [CcInfo], doc = "What the header includes."),
        "header": attr.label(allow_single_file = True, mandatory = True),
        "interface": attr.label(allow_single_file = [".json"], doc = "The interface file, which `caplet record` writes."),
        "program": attr.label(allow_single_file = True, default = "@caplet_program//:caplet", doc = "See caplet_program."),
    },
)

def _caplet_program_impl(ctx):
    program = ctx.os.environ.get("CAPLET") or ctx.which("caplet")
    if not program:
        fail("`caplet` is not on PATH: pip install caplet, or set CAPLET to the program")
    ctx.symlink(program, "caplet")
    ctx.file("BUILD.bazel", 'exports_files(["caplet"])\n')

caplet_program = repository_rule(
    doc = "The program, from CAPLET in the environment or from PATH. Call it caplet_program.",
    implementation = _caplet_program_impl,
    environ = ["CAPLET", "PATH"],
    local = True,
)

_CAPI = """\
cc_library(
    name = "capi",
    hdrs = glob(["include/**/*.h", "include/**/*.hpp"]),
    includes = ["include"],
    visibility = ["//visibility:public"],
)
"""

def _caplet_installed_api_impl(ctx):
    python = ctx.os.environ.get("CAPLET_PYTHON") or ctx.which("python3")
    done = ctx.execute([python, "-m", "caplet", "--api", ctx.attr.api])
    if done.return_code != 0:
        fail(done.stderr)
    ctx.symlink(done.stdout.strip(), "include")
    ctx.file("BUILD.bazel", 'load("@rules_cc//cc:defs.bzl", "cc_library")\n' + _CAPI)

caplet_installed_api = repository_rule(
    doc = "The target `capi`: the C API of an installed Python package, which CAPLET_PYTHON or python3 is asked for.",
    implementation = _caplet_installed_api_impl,
    attrs = {"api": attr.string(mandatory = True)},
    environ = ["CAPLET_PYTHON", "PATH", "PYTHONPATH"],
    local = True,
)

// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

//! examples/zlib: calls, exceptions, callbacks, data, threads.

use crate::api::{self, zcodec};
use crate::{raised, require};
use pyo3::ffi;
use pyo3::prelude::*;
use std::ffi::{c_void, CStr};
use std::os::raw::c_int;
use zcodec::{zcodec_level, zcodec_stream, Api};

const NO_ROOM: &[u8] = b"no room\0";

/// Where output goes, and whether there is room.
struct Sink(Vec<u8>, bool);

unsafe extern "C" fn receive(context: *mut c_void, data: *const u8, size: usize) -> c_int {
    let sink = unsafe { &mut *context.cast::<Sink>() };
    if !sink.1 {
        // The provider called from a thread that is attached.
        unsafe { ffi::PyErr_SetString(ffi::PyExc_LookupError, NO_ROOM.as_ptr().cast()) };
        return -1;
    }
    sink.0.extend_from_slice(unsafe { std::slice::from_raw_parts(data, size) });
    0
}

unsafe fn stream(py: Python<'_>, api: Api, stream: *mut zcodec_stream, data: &[u8], room: bool) -> PyResult<Vec<u8>> {
    let mut sink = Sink(Vec::new(), room);
    let context = std::ptr::addr_of_mut!(sink).cast::<c_void>();
    unsafe {
        let written = api.zcodec_write(py, stream, data, receive, context);
        let done = written.and_then(|_| api.zcodec_finish(py, stream, receive, context));
        let seen = api.zcodec_statistics(py, stream).bytes_in;
        api.zcodec_free(py, stream);
        done?;
        require(seen == data.len() as u64, "statistics")?;
    }
    Ok(sink.0)
}

/// `crc` is what Python's zlib says.
#[pyfunction]
#[pyo3(pass_module)]
pub fn example<'py>(module: &Bound<'py, PyModule>, data: &[u8], crc: u32) -> PyResult<Bound<'py, PyAny>> {
    let py = module.py();
    let api = Api::import(py, Some(module))?;
    require(api.zcodec_crc32(py, 0, data) == crc, "crc32")?;
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let data = data.to_vec();
            std::thread::spawn(move || (0..200).all(|_| api.zcodec_crc32_without_gil(0, &data) == crc))
        })
        .collect();
    require(threads.into_iter().all(|one| one.join().unwrap_or(false)), "threads")?;
    let version = unsafe { CStr::from_ptr(api.zcodec_zlib_version(py)) };
    require(version.to_bytes().starts_with(b"1."), "version")?;
    unsafe {
        let made = api.zcodec_deflate_new(py, zcodec_level::ZCODEC_FAST)?;
        let packed = stream(py, api, made, data, true)?;
        let plain = stream(py, api, api.zcodec_inflate_new(py)?, &packed, true)?;
        require(plain == data, "there and back")?;
        let text = raised(py, stream(py, api, api.zcodec_inflate_new(py)?, b"not compressed at all", true));
        require(text.starts_with("Error: ") || text.starts_with("error: "), &text)?;
        let text = raised(py, stream(py, api, api.zcodec_inflate_new(py)?, &packed, false));
        require(text == "LookupError: no room", &text)?;
        require(raised(py, api.zcodec_deflate_new(py, zcodec_level(77))) != "nothing", "a level without a name")?;
    }
    require(zcodec::ZCODEC_CHUNK == 16384, "constant")?;
    api.zcodec_compress(py, data, zcodec_level::ZCODEC_BEST)
}

/// Imports the API by a consumer of that interface, on behalf of `module`.
#[pyfunction]
pub fn attempt(name: &str, module: &Bound<'_, PyModule>) -> PyResult<()> {
    api::attempt(name, module)
}

/// Whether an import takes it for no failure that the provider is not installed.
#[pyfunction]
pub fn absent(py: Python<'_>) -> PyResult<bool> {
    Ok(api::no_package::Api::try_import(py, None)?.is_none())
}

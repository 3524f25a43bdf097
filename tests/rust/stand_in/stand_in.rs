
// ---- For tests: imports on behalf of a descriptor in C. Behind a generated module, whose handshake it uses ----

use caplet::{bytes_at, list_at, Attempt, Compiled, Descriptor, External, Header, Imported, Row, Slot, Type, WithExternals};

static STAND_IN: AtomicPtr<Header> = AtomicPtr::new(std::ptr::null_mut());

fn leaked<T>(all: Vec<T>) -> &'static [T] {
    Box::leak(all.into_boxed_slice())
}

unsafe fn text(text: *const c_char) -> &'static str {
    std::str::from_utf8(unsafe { bytes_at(text) }).unwrap_or("?")
}

unsafe fn optional(given: *const c_char) -> Option<&'static str> {
    if given.is_null() {
        None
    } else {
        Some(unsafe { text(given) })
    }
}

/// A descriptor in C as the module has its own.
unsafe fn compiled(path: String, it: &'static Descriptor) -> &'static Compiled {
    let count = u32::from(it.minor) + 1;
    let slots = unsafe { list_at(it.slots, it.slot_count) };
    let rows = unsafe { list_at(it.rows, it.row_count) };
    let types = unsafe { list_at(it.types, it.type_count) };
    let externals = if it.size as usize >= size_of::<WithExternals>() {
        let whole = unsafe { &*(it as *const Descriptor).cast::<WithExternals>() };
        unsafe { list_at(whole.externals, whole.external_count) }
    } else {
        &[]
    };
    let versions = if it.versions.is_null() {
        vec![None; count as usize]
    } else {
        unsafe { list_at(it.versions, count) }.iter().map(|&one| unsafe { optional(one) }).collect()
    };
    let slot = |one: &caplet::SlotInfo| unsafe {
        Slot { name: text(one.name), text: text(one.text), hash: one.hash, since: one.since, flags: one.flags }
    };
    let row = |one: &caplet::RowInfo| unsafe {
        Row { name: text(one.subject), text: text(one.text), hash: one.hash, since: one.since }
    };
    let kind = |one: &caplet::TypeInfo| Type {
        name: unsafe { text(one.identity) },
        size: one.size as usize,
        alignment: usize::from(one.alignment),
        since: one.since,
    };
    let external = |one: &caplet::ExternalInfo| External {
        name: unsafe { text(one.name) },
        header: unsafe { optional(one.header) },
        size: one.size as usize,
        alignment: usize::from(one.alignment),
        kind: one.kind,
    };
    Box::leak(Box::new(Compiled {
        path: Box::leak(path.into_boxed_str()),
        abi: it.abi,
        minor: it.minor,
        capsule: unsafe { text(it.capsule) },
        distribution: unsafe { optional(it.distribution) },
        version: unsafe { optional(it.version) },
        fingerprints: unsafe { list_at(it.fingerprints, count) },
        versions: leaked(versions),
        slots: leaked(slots.iter().map(slot).collect()),
        rows: leaked(rows.iter().map(row).collect()),
        types: leaked(types.iter().map(kind).collect()),
        externals: leaked(externals.iter().map(external).collect()),
        objects: &[],
        isolated: false,
    }))
}

/// Where the table is that the import found. `is_own`: publish it for all of these.
#[pyfunction]
#[pyo3(signature = (module, path, descriptor, floor, is_optional, is_own))]
pub fn stand_in(
    py: Python<'_>,
    module: Option<Bound<'_, PyAny>>,
    path: String,
    descriptor: usize,
    floor: u16,
    is_optional: bool,
    is_own: bool,
) -> PyResult<Option<usize>> {
    let wants = unsafe { compiled(path, &*(descriptor as *const Descriptor)) };
    let other = AtomicPtr::new(std::ptr::null_mut());
    let published = if is_own { &STAND_IN } else { &other };
    let found = Attempt::new(py, wants, floor, module.as_ref()).run(Some(published), is_optional)?;
    Ok(found.map(|found| found.table() as usize))
}

/// Where the published table is; 0 before an import.
#[pyfunction]
pub fn published() -> usize {
    Imported::published(&STAND_IN).map_or(0, |found| found.table() as usize)
}

#[pyfunction]
pub fn has(index: usize, since: u16) -> bool {
    Imported::published(&STAND_IN).map_or(false, |found| found.has(index, since))
}

#[pyfunction]
pub fn reset() {
    STAND_IN.store(std::ptr::null_mut(), std::sync::atomic::Ordering::Release);
}

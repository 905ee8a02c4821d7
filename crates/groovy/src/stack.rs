//! How much native stack is left: an honest bound for everything that recurses.
//!
//! Depth counters alone cannot say how large the frames between two counts are; the address of a local variable can.

/// Remembers where the stack stood.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StackGuard {
    base: usize,
    limit: usize,
}

/// About where the native stack ends now.
#[inline(never)]
fn address() -> usize {
    let marker = 0u8;
    std::ptr::from_ref(std::hint::black_box(&marker)) as usize
}

impl StackGuard {
    /// Allows this many bytes from here on.
    pub(crate) fn new(limit: usize) -> Self {
        Self { base: address(), limit }
    }

    /// Whether so many more are left.
    pub(crate) fn has_room(&self, bytes: usize) -> bool {
        self.base.abs_diff(address()).saturating_add(bytes) <= self.limit
    }

    /// Whether the bytes are used up.
    #[inline]
    pub(crate) fn is_exhausted(&self) -> bool {
        self.base.abs_diff(address()) > self.limit
    }
}

//! Keeps a damaged file from ending the program.
//!
//! The Parquet and WKB readers of our libraries check most of what they read, but some damage makes them
//! panic. Such a panic is a verdict on the file, not a fault of the run: it is caught here and nowhere else.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Guarded readings under way; while there are any, panics are not printed.
static UNDER_WAY: AtomicUsize = AtomicUsize::new(0);
static HOOK: Once = Once::new();

/// The result of `reading`, or `None` when it panicked.
pub(super) fn guarded<T>(reading: impl FnOnce() -> T) -> Option<T> {
    HOOK.call_once(|| {
        let printed = take_hook();
        set_hook(Box::new(move |info| {
            if UNDER_WAY.load(Ordering::SeqCst) == 0 {
                printed(info);
            }
        }));
    });
    UNDER_WAY.fetch_add(1, Ordering::SeqCst);
    // Whatever the reading had begun to build is dropped with it.
    let result = catch_unwind(AssertUnwindSafe(reading));
    UNDER_WAY.fetch_sub(1, Ordering::SeqCst);
    result.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_verdict() {
        assert_eq!(guarded(|| [1, 2, 3].into_iter().sum::<i32>()), Some(6));
        assert_eq!(guarded(|| Vec::<u8>::new()[std::hint::black_box(3)]), None);
    }
}

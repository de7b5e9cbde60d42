//! Room to work in, one for each thread.

use std::sync::Mutex;

/// Rooms as large as the graph are costly to make: each thread makes one, and uses it for all its work.
pub(super) struct Rooms<T>(Vec<Mutex<Option<T>>>);

impl<T> Rooms<T> {
    /// For the threads of the current pool; nothing is made yet.
    pub(super) fn new() -> Self {
        Self((0..rayon::current_num_threads()).map(|_| Mutex::new(None)).collect())
    }

    /// Does `work` in the room of this thread. The work must not hand over to other threads, which could come back for it.
    pub(super) fn with<R>(&self, make: impl FnOnce() -> T, work: impl FnOnce(&mut T) -> R) -> R {
        let thread = rayon::current_thread_index().unwrap_or(0) % self.0.len();
        let mut room = self.0[thread].lock().expect("no work panics");
        work(room.get_or_insert_with(make))
    }
}

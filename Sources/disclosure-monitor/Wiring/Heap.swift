import CMalloc

/// How the C library's allocator deals with the memory that a daemon of many threads, busy by fits, has used.
enum Heap {
    /// Lets all threads share so many heaps. By default there are eight for each processor, and what one thread gave back in
    /// one of them is no room for the others.
    static func limitArenas() { mallopt(M_ARENA_MAX, 2) }

    /// Gives what is free back to the system (malloc_trim(3)): after a start, a reload or a new status that is as much again as
    /// what is held.
    static func giveBack() { malloc_trim(0) }
}

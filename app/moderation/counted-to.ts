/** Whatever is counted beside the queue is counted up to here, so that a page reads so many rows and no more. */
export const COUNTED = 1_000

/** The same for each saved filter: "100+". */
export const COUNTED_BESIDE = 100

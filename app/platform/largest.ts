export const LARGEST_FORM = 512 * 1024

/** A file of two megabytes, and what stands around it. */
export const LARGEST_WITH_FILE = 2.25 * 1024 * 1024

/** How much is read of what is sent to an address; files are sent to few. */
export function largestFor(path: string) {
  return /\/imports\/new(\.data)?$/.test(path) ? LARGEST_WITH_FILE : LARGEST_FORM
}

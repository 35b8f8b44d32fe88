/** The page of an address that only acts. Without one, a refusal would be answered as bare data. */
export function NothingToShow() {
  return null
}

type Stated = { on_behalf_of: string | null; ward: string | null }

/** What an author says of themselves, with the warning that goes with it; null when they say nothing. */
export function asStated({ on_behalf_of, ward }: Stated) {
  const said = [on_behalf_of && `on behalf of ${on_behalf_of}`, ward && `from ${ward}`]
  const words = said.filter(Boolean).join(', ')
  return words ? `${words} (as stated, not verified)` : null
}

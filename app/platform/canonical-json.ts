/** JSON with its keys in order, so that the same facts always have the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlainObject(part) ? inOrder(part) : part))
}

function isPlainObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function inOrder(part: Record<string, unknown>) {
  const keys = Object.keys(part).sort()
  return Object.fromEntries(keys.map((key) => [key, part[key]]))
}

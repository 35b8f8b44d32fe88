const remembered = Symbol.for('folkmoot.remembered')

type Shelf = typeof globalThis & { [remembered]?: Map<string, unknown> }

/** Makes it again the next time it is asked for. */
export function forgetRemembered(name: string) {
  const shelf: Shelf = globalThis
  shelf[remembered]?.delete(name)
}

/** One value for the whole process, though the server, the built app and live reload each load this module. */
export function remember<T>(name: string, make: () => T): T {
  const shelf: Shelf = globalThis
  const kept = (shelf[remembered] ??= new Map<string, unknown>())
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}

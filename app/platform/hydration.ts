type RouteModule = { handle?: unknown } | undefined

/** Officers' pages say `handle = { hydrate: true }`; residents' pages ship no framework script. */
export function hydrates(modules: RouteModule[]) {
  return modules.some((module) => asksToHydrate(module?.handle))
}

export function asksToHydrate(handle: unknown) {
  return (
    typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
  )
}

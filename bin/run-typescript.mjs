import { spawn } from 'node:child_process'
import { checkNode } from './check-node.mjs'

/** Runs a TypeScript file here; Node before 22.18 must be told, in a process of its own, to strip types. */
export async function runTypeScript(file) {
  checkNode()
  if (!process.features.typescript) return runAgainStrippingTypes()
  try {
    await import(file)
  } catch (error) {
    if (error?.name !== 'SettingsError') throw error
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}

function runAgainStrippingTypes() {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

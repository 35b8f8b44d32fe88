// Runs everything: style, types, rules, both engines, browsers. Says what it is doing, and how it went.
import { spawnSync } from 'node:child_process'
import { checkNode } from '../bin/check-node.mjs'

checkNode()

const bin = (path) => [process.execPath, [`node_modules/${path}`]]
const steps = [
  ['Format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['Lint', bin('eslint/bin/eslint.js'), ['.']],
  ['Types', bin('typescript/bin/tsc'), ['--noEmit']],
  [
    'Unit and integration tests',
    bin('vitest/vitest.mjs'),
    ['run', '--config', 'tests/vitest.config.ts'],
  ],
  [
    'Browser and accessibility tests',
    bin('playwright/cli.js'),
    ['test', '--config', 'tests/playwright.config.ts'],
  ],
]

const failed = []
for (const [name, [node, [script]], words] of steps) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  const { status } = spawnSync(node, [script, ...words], { stdio: 'inherit' })
  console.log(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
  )
  if (status !== 0) failed.push(name)
}

console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)

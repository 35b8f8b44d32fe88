import { runTypeScript } from './run-typescript.mjs'

await runTypeScript(new URL('./command.ts', import.meta.url))

import { runTypeScript } from './run-typescript.mjs'

await runTypeScript(new URL('./serve.ts', import.meta.url))

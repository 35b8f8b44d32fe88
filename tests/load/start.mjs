import { runTypeScript } from '../../bin/run-typescript.mjs'

await runTypeScript(new URL('./bench.ts', import.meta.url))

#!/usr/bin/env node
import { main } from './commands/main.ts'

// Who reads the output may stop reading (`tusitala build | head`), which is no mistake of anybody's.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await main(process.argv.slice(2))

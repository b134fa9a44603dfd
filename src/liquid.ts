/** Ruby's Liquid by itself: `import { createLiquid } from 'tusitala/liquid'`. See docs/liquid.md. */
export * from './engines/liquid/index.ts'

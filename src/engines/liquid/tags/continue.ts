import type { Tag } from '../tag.ts'

/** `{% continue %}` goes on to the next turn of the innermost `for`. */
export const continueTag: Tag = () => ({
  kind: 'tag',
  isBlank: false,
  render(state) {
    state.interrupts.push('continue')
  },
})

import type { Tag } from '../tag.ts'

/** `{% break %}` leaves the innermost `for`; outside of one, the rest of the page is left out. */
export const breakTag: Tag = () => ({
  kind: 'tag',
  isBlank: false,
  render(state) {
    state.interrupts.push('break')
  },
})

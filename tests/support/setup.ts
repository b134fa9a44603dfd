// gray-matter's own js-yaml writes to Object.prototype's names while it loads, so it comes before the freeze.
import 'gray-matter'

// A template or front matter that reaches Object.prototype must fail a test, not pass unseen. Frozen after the
// test runner has loaded what it needs.
Object.freeze(Object.prototype)

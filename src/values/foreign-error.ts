import { AuthorError } from './author-error.ts'

/** Where in the author's own code something was thrown. */
export interface ForeignPlace {
  /** Relative to the site's source where it lies in it; else absolute, or the name of a package. */
  readonly file?: string
  /** 1-based, as `column`. */
  readonly line?: number
  readonly column?: number
}

/** Code of the author's own, such as a plugin's, failed: the mistake is there, whoever has called it. */
export class ForeignError extends AuthorError {
  readonly place: ForeignPlace

  constructor(message: string, place: ForeignPlace, hint?: string) {
    super(message, hint)
    this.place = place
  }
}

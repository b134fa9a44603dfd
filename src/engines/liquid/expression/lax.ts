/** Parts of the expressions with which Liquid's lax mode finds its way, as the source of regular expressions. */

/** A character that Ruby takes for white space. */
export const SPACE = String.raw`[\t-\r ]`

/** What lax mode takes for one expression: quoted text, or a run of characters with quoted text in it. */
export const QUOTED_FRAGMENT = String.raw`(?:"[^"]*"|'[^']*'|(?:[^\t-\r ,|'"]|"[^"]*"|'[^']*')+)`

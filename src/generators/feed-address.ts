import type { Value } from '../values/value.ts'
import type { TemplateFilters } from './template-filters.ts'

/** The address of a picture, escaped: as it is where it names a scheme, else within the site. */
export function absoluteAddress(address: Value, { print }: TemplateFilters): string {
  const isAbsolute = typeof address === 'string' && address.includes('://')
  return isAbsolute ? print(address, 'xml_escape') : print(address, 'absolute_url', 'xml_escape')
}

/** URIs as Addressable, Jekyll's library, reads and normalizes them (RFC 3986, with its own habits). */
import { domainToASCII } from 'node:url'
import { removeDotSegments } from './dot-segments.ts'
import { normalizeComponent, percentDecode } from './percent-encoding.ts'

export interface Uri {
  readonly scheme: string | null
  readonly authority: Authority | null
  readonly path: string
  readonly query: string | null
  readonly fragment: string | null
}

interface Authority {
  readonly user: string | null
  readonly password: string | null
  readonly host: string
  /** 0 where there is none. */
  readonly port: number
}

/** The text is no URI. The message says why. */
export class InvalidUriError extends Error {}

/** @throws InvalidUriError */
export function parseUri(text: string): Uri {
  const [, , scheme = null, , authority, path = '', , query = null, , fragment = null] = URI.exec(text) ?? []
  if (scheme !== null && !SCHEME.test(scheme)) throw new InvalidUriError(`Invalid scheme format: '${scheme}'`)
  const uri = { scheme, authority: readAuthority(authority), path, query, fragment }
  if (scheme !== null && ports.has(scheme.toLowerCase()) && !uri.authority?.host && path === '') {
    throw new InvalidUriError(`Absolute URI missing hierarchical segment: '${text}'`)
  }
  return uri
}

/**
 * The URI in its normal form: letter case, dot segments, default ports, international names and characters.
 * @throws InvalidUriError
 */
export function normalizeUri(uri: Uri): string {
  const scheme = uri.scheme?.toLowerCase() ?? null
  const segments = uri.path
    .trim()
    .split('/')
    .map(segment => normalizeComponent(segment, NOT_IN_SEGMENT))
  let path = removeDotSegments(segments.join('/'))
  if (path === '' && scheme !== null && NEEDS_PATH.test(scheme)) path = '/'
  if (uri.authority === null && path.startsWith('//')) {
    throw new InvalidUriError(
      `Cannot have a path with two leading slashes without an authority set: '${path}'`,
    )
  }
  const authority = uri.authority === null ? '' : `//${normalizeAuthority(uri.authority, scheme)}`
  return (
    (scheme === null ? '' : `${scheme}:`) +
    authority +
    path +
    normalizeQuery(uri.query) +
    normalizeFragment(uri)
  )
}

const URI = /^(([^:/?#]+):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#([^\n]*))?$/m
const SCHEME = /^[a-z][a-z0-9.+-]*$/i
const NEEDS_PATH = /^(?:https?|t?ftp)$/
const USERINFO = /^[^[\]]*@/
const PORT = /:[^:@[\]]*$/
const NOT_IN_HOST = /[\s<>{}/\\?#@"]/
const NOT_IN_SEGMENT = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]+/g
const NOT_IN_QUERY = /(?:[^A-Za-z0-9\-._~!$'()*+,=:@/?%]|%(?!2B))+/g
const NOT_IN_FRAGMENT = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]+/g
const NOT_IN_NAME = /[^A-Za-z0-9\-._~!$&'()*+,;=[:\]]+/g
const NOT_UNRESERVED = /[^A-Za-z0-9\-._~]+/g
const NOT_ASCII = /[\u0080-\uffff]/

const ports: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ftp', 21],
  ['tftp', 69],
  ['sftp', 22],
  ['ssh', 22],
  ['svn+ssh', 22],
  ['telnet', 23],
  ['nntp', 119],
  ['gopher', 70],
  ['wais', 210],
  ['ldap', 389],
  ['prospero', 1525],
])

function readAuthority(text: string | undefined): Authority | null {
  if (text === undefined) return null
  const userinfo = USERINFO.exec(text)?.[0] ?? ''
  const names = userinfo.slice(0, -1).trim()
  const [user = null, password = null] = userinfo === '' ? [] : splitAt(names, names.indexOf(':'))
  const location = text.slice(userinfo.length)
  const [host, port = ''] = splitAt(location, location.search(PORT))
  if (NOT_IN_HOST.test(host)) throw new InvalidUriError(`Invalid character in host: '${host}'`)
  if (port !== '' && !/^\d+$/.test(port)) throw new InvalidUriError(`Invalid port number: "${port}"`)
  return { user, password, host, port: Number(port) }
}

/** The text before and after one character, or the whole where there is none. */
function splitAt(text: string, at: number): readonly [string, string?] {
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function normalizeAuthority({ user, password, host, port }: Authority, scheme: string | null): string {
  const names = [user, password]
    .filter(name => name !== null)
    .map(name => normalizeComponent(name, NOT_UNRESERVED))
  const isAnonymous =
    names.length === 0 || (names.every(name => name === '') && /^https?$/.test(scheme ?? ''))
  const suffix = port === 0 || ports.get(scheme ?? '') === port ? '' : `:${port}`
  return (isAnonymous ? '' : `${names.join(':')}@`) + normalizeHost(host) + suffix
}

function normalizeHost(host: string): string {
  const name = host.trim().toLowerCase()
  const decoded = percentDecode(name) ?? name
  const ascii = NOT_ASCII.test(decoded) ? domainToASCII(decoded) || decoded : decoded
  return normalizeComponent(ascii.replace(/([^.])\.$/, '$1'), NOT_IN_NAME)
}

function normalizeQuery(query: string | null): string {
  if (query === null) return ''
  const pairs = query.split('&').map(pair => {
    const normal = normalizeComponent(pair, NOT_IN_QUERY, '+')
    return normal.replaceAll('%2b', '%2B')
  })
  return query === '' ? '' : `?${pairs.join('&')}`
}

function normalizeFragment({ fragment }: Uri): string {
  const normal = fragment === null ? '' : normalizeComponent(fragment, NOT_IN_FRAGMENT)
  return normal === '' ? '' : `#${normal}`
}

import type { LanguageTable } from '../class-map.ts'

/** Languages of queries, and of statistics. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const queriesTables: Readonly<Record<string, LanguageTable>> = {
  sql: {
    grammar: 'sql',
    classes: `
      boolean k: *
      comment c1: *
      comment/* cm: *
      function k: *
      identifier nv: *
      identifier>punctuation nv: *
      keyword k: * word( =to =load =rows =with  nb: word WORD, =TEXT RETURNS~WORD  n: Word word.
      number mi: *
      operator o: *  k: WORD
      plain n: *  -: _  p: .  k: Word WORD< WORD? WORD> =STRICT =SETOF =VOLATILE =IMMUTABLE =STABLE =OPERATOR
        =c =unnest =LATERAL =setof =CLASS =STORAGE =version =zone =cube =without  err: =$$
      punctuation p: *
      string s1: *
      string" nv: *
      variable n: * =in_string  o: .  k: word= =index  nb: word) =character
    `,
  },
  plsql: {
    grammar: 'plsql',
    classes: `
      comment c1: *
      comment/* cm: *
      keyword kr: *  k: =RETURN =END
      number mf: *  mi: 0
      operator o: *  mf: ,~.
      plain n: *  -: _  nf: WORD  kt: =VARCHAR2
      punctuation p: *
      string nv: *  o: .  sx: \\  se: '~\\
      string' s1: *
    `,
  },
  sparql: {
    grammar: 'sparql',
    classes: `
      boolean kc: *
      comment c1: *
      keyword k: * =SELECT =FILTER =DESC  nb: WORD( =SEPARATOR =BNODE =NOW =RAND =STRUUID =UUID
      local-name ss: *
      multiline-string s1: *
      multiline-string""" s2: *
      number mf: *
      plain nv: *  w: _  k: =BIND =BINDINGS =UNDEF =WITH  nb: =ABS =AVG =BOUND =CEIL =COALESCE =CONCAT
        =CONTAINS =COUNT =DATATYPE =DAY =ENCODE_FOR_URI =FLOOR =GROUP_CONCAT =HOURS =IRI =LANG =LANGMATCHES
        =LCASE =MAX =MD5 =MIN =MINUTES =MONTH =REGEX =REPLACE =ROUND =SAMETERM =SAMPLE =SECONDS =SHA1 =SHA256
        =SHA384 =SHA512 =STR =STRAFTER =STRBEFORE =STRDT =STRENDS =STRLANG =STRLEN =STRSTARTS =SUBSTR =SUM
        =TIMEZONE =UCASE =URI =YEAR  err: =isBLANK =isIRI =isLITERAL =isNUMERIC =isURI
      prefix nn: *
      prefix>punctuation o: *
      punctuation p: *
      string s2: *  se: \\
      string' s1: *
      tag py: *
      url nn: *
      url>punctuation nn: *
      variable nv: *
    `,
  },
  turtle: {
    grammar: 'turtle',
    classes: `
      comment c1: *
      keyword kd: *
      local-name n: *
      multiline-string s: *
      number mf: *
      plain w: *
      prefix nn: *
      prefix>punctuation nn: *
      punctuation nl: *  p: .@ .# =; =, =^
      string s: *
      tag na: *
      tag>punctuation na: *
      url nl: *
    `,
  },
  cypher: {
    grammar: 'cypher',
    classes: `
      class-name n: *
      comment c1: *
      function nf: *
      identifier sb: *
      keyword k: *  ow: =in  s2: "~WORD  n: .~word
      number m: *  mh: 0)
      operator o: *  py: =:  nc: [~.
      plain n: *  -: _  k: WORD  s2: . Word"  py: word:
      punctuation ss: *  n: =.
      relationship nc: *  s2: =DIRECTED
      string s2: *
      string' s1: *
      variable n: *
    `,
  },
  r: {
    grammar: 'r',
    classes: `
      boolean kc: *
      comment c1: *
      comment#' cd: *
      ellipsis n: *
      keyword kc: *  k: word
      number m: *  kc: Word
      operator o: *
      percent-operator o: *
      plain n: *  w: _  s2: Word, =world  nf: =return =c =list =length =log =class =any ^~~max ^~~as  nb: =T
        =F =LETTERS =letters =month =abb =pi .~~name
      punctuation p: *
      string s2: *
      string' s1: *
    `,
  },
  julia: {
    grammar: 'julia',
    classes: `
      boolean nb: *
      char sc: *
      comment c: *
      constant nb: *
      keyword k: *  n: word(
      number mi: *
      operator o: *
      plain n: *  -: _  kt: Word)  nf: =create_adder function~word
      punctuation x: *  o: =:
      string s: *
    `,
  },
  matlab: {
    grammar: 'matlab',
    classes: `
      comment c1: *
      function nb: *  n: Word =multiplyLatBy
      keyword k: *
      number mi: *  mf: float
      operator o: *
      plain n: *  -: _  s2: word"  nb: word% word/
      punctuation p: *
      string s1: *
    `,
  },
  stata: {
    grammar: 'stata',
    classes: `
      command k: *  kr: word( =foreach  kt: =local =matrix
      comment c1: *
      comment*! ch: *
      comment/* cm: *
      function nf: *
      keyword kr: *  kt: =varlist
      number m: *
      operator o: *
      plain n: *  w: _  o: .  m: 0  kt: confirm~word
      punctuation p: *
      string s2: *
      variable s2: *
    `,
  },
  mathematica: {
    grammar: 'wolfram',
    classes: `
      blank nv: *
      boolean nb: *
      comment c: *  cp: Word:
      context nv: *
      keyword nb: *  bp: =Module
      number m: *
      operator o: *
      plain nv: * Word[ =CollatzSequence =Double  w: _  nb: Word
      punctuation p: *  o: =,
      string s: *
    `,
  },
}

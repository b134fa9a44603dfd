import type { LanguageTable } from '../class-map.ts'

/** Functional and logical languages. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const functionalTables: Readonly<Record<string, LanguageTable>> = {
  clojure: {
    grammar: 'clojure',
    words: 'lisp',
    classes: `
      boolean n: *
      char sc: *
      comment c1: *
      function nf: *
      keyword nb: * =loop =conj =into-array =doseq  k: word[ =defn =def =defn- =if =defmacro  nf: =recur =do
        =ns =var
      number mi: *  mf: float  nf: (~0
      operator o: *
      plain n: *  w: _  o: .  nb: =str =name =val =pop =+ =. =inc =and =or  nf: =my-first-macro (~word  k:
        =for  ss: '~word
      punctuation p: *  n: =,
      string s: *
      symbol no: *
    `,
  },
  common_lisp: {
    grammar: 'lisp',
    words: 'lisp',
    classes: `
      argument nv: *
      arguments o: *  -: _
      boolean no: *
      car nv: *  nb: =eq =funcall =consp =first =second =multiple-value-bind =upgraded-array-element-type
        =numberp =array-dimension  k: =return-from
      comment c1: *
      declare k: *
      defun -: *
      function nv: *
      heading c1: *
      keys -: *
      keyword nb: *  k: =let =setq =if
      lambda -: *
      lambda>keyword k: *
      lisp-marker k: *
      lisp-property ss: *  nv: :~word
      number mi: *
      other-marker-vars -: *
      plain nv: *  -: _  k: =type =&optional  o: =...
      punctuation p: *
      quoted-symbol ss: *
      rest-vars -: *
      splice nv: *  o: .
      string s: *
      varform -: *
    `,
  },
  scheme: {
    grammar: 'scheme',
    words: 'lisp',
    classes: `
      boolean no: *
      builtin nb: *  k: =and
      char sc: *
      comment c1: *
      function nf: *  nb: =display =make-rectangular
      keyword k: *
      lambda-parameter nf: *
      number mi: *
      operator nb: *
      plain nv: *  -: _
      punctuation p: *
      string s: *
      symbol ss: *
    `,
  },
  racket: {
    grammar: 'racket',
    words: 'lisp',
    classes: `
      boolean no: *
      builtin nb: *
      char sc: *
      comment c1: *
      comment# cm: *
      function nf: *  nb: word" =displayln  k: =define-syntax-rule =with-handlers
      keyword k: *
      lambda-parameter nf: *
      lang nv: *
      number mi: *  mf: float
      operator nb: *
      plain nv: *  -: _  nt: =:greeting #~word
      punctuation p: *
      string s: *
      symbol ss: *
    `,
  },
  haskell: {
    grammar: 'haskell',
    classes: `
      builtin n: *
      char sc: *
      comment c1: *
      comment{- cm: *
      constant kt: *  nn: module~Word
      constant>punctuation o: *
      hvariable n: *  kt: Word  kr: =_
      import-statement nn: *
      keyword kr: *
      number mi: *  mf: float
      operator o: * =<  c1: .-  n: word\`  nf: =\\  p: =\`
      plain -: *  n: .
      punctuation p: *  kt: .] [~~]  o: =.  nb: (~~)
      string s: *  se: 0 \\
    `,
  },
  ocaml: {
    grammar: 'ocaml',
    classes: `
      boolean bp: *
      char k: *
      comment c: *
      directive k: *
      keyword k: *
      label n: *
      number mi: *
      operator o: *  ow: word
      operator-like-punctuation p: *
      plain n: *  -: _  nc: Word  nn: Word.  kt: =int =string =list  k: =raise
      punctuation p: *  o: =, =: =.  bp: (~.
      string s2: *
      type-variable n: *
      variant nt: *
    `,
  },
  erlang: {
    grammar: 'erlang',
    classes: `
      atom n: *  nn: word:  nl: =todo
      boolean n: *
      comment c: *
      function nf: *  ni: =module =export -~word  nb: =is_atom
      keyword k: *
      number mi: *
      operator o: *
      plain -: *
      punctuation p: *
      quoted-atom n: *
      string s: *
      variable nv: *
      variable? nf: *
    `,
  },
  idris: {
    grammar: 'idris',
    classes: `
      comment cm: *
      comment-- c1: *
      comment| cd: *
      constant kt: *
      hvariable n: *  kr: =_
      import-statement nn: *
      keyword kr: *  kt: Word  n: =export =public
      number mf: *
      operator o: *
      plain -: *
      punctuation p: *  nn: =.
    `,
  },
  sml: {
    grammar: 'sml',
    classes: `
      boolean n: *
      class-name n: *  nn: Word  kt: =struct  kr: =val =include =where
      comment cm: *
      function nf: *
      keyword kr: *  nv: =andalso =with
      number mi: *  mf: float
      operator p: *  n: .+ =* =+ =:
      plain n: * =x  -: _  nv: word= word' val~word  nn: Word.  s2: word\\  nc: =~Word |~Word |~word
      punctuation p: *
      string s2: *
      variable nd: *
      word mi: *
    `,
  },
  coq: {
    grammar: 'coq',
    classes: `
      attribute no: *
      comment c: *
      keyword k: *  kr: word =Type  kp: word| =apply  no: =Extraction =Scope
      number mi: *
      operator p: *
      plain no: *  w: _  kp: =intros
      punct p: *
      punctuation p: *  pi: .( =.
      string s2: *
    `,
  },
  prolog: {
    grammar: 'prolog',
    classes: `
      comment c1: *
      comment/* cm: *
      function ss: *
      number m: *
      operator p: *  ss: word  o: ==
      plain ss: *  nv: Word WORD  -: _  err: .
      punctuation p: *
      string s2: *
      string' ss: *
    `,
  },
  reasonml: {
    grammar: 'reason',
    classes: `
      boolean bp: *
      char sc: *
      class-name nn: *
      comment cm: *
      comment// c1: *
      constructor nc: *  nt: WORD
      keyword k: *
      number mi: *
      operator o: *
      plain n: *  -: _  kt: =string =unit =int
      punctuation p: *  o: =: =. =,
      string s2: *
    `,
  },
  rescript: {
    grammar: 'rescript',
    classes: `
      attr-value n: *
      boolean kc: *
      char sc: *
      class-name nc: *  nn: Word.
      comment cm: *
      comment// c1: *
      constant n: *
      function n: *
      interpolation-punctuation p: *
      keyword k: *  kt: word) word, =string =int
      number mi: *
      operator o: *  -: =~ =: =.
      plain n: *  -: _  kt: =option =array =unit =list
      punctuation p: *  -: =, =.
      string s2: *
      tag n: *
      template-punctuation s2: *
    `,
  },
}

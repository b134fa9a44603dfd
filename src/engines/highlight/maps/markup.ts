import type { LanguageTable } from '../class-map.ts'

/** HTML, XML and what is nested in them. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const markupTables: Readonly<Record<string, LanguageTable>> = {
  html: {
    grammar: 'markup',
    words: 'dashed',
    classes: `
      attr-name na: *
      attr-value s: *
      attr-value>punctuation s: *
      comment c: *
      doctype cp: *
      doctype-tag cp: *
      doctype>punctuation cp: *
      entity ni: *
      name cp: *
      namespace na: *
      plain -: *  nt: <~word
      prolog cp: *
      punctuation nt: *  na: ." .'
      string cp: *
      tag nt: *  -: _
    `,
  },
  xml: {
    grammar: 'markup',
    words: 'dashed',
    classes: `
      attr-name na: *  cp: word(
      attr-name" cp: *
      attr-name( cp: *
      attr-name(# cp: *
      attr-value s: *
      attr-value>punctuation s: *
      comment c: *
      doctype cp: *
      doctype-tag cp: *
      doctype>punctuation cp: *
      internal-subset -: *
      name cp: *
      namespace na: *
      plain -: *
      prolog cp: *
      punctuation nt: *  na: ."
      string cp: *
      tag nt: *  -: _  cp: WORD
      tag>namespace nt: *
    `,
  },
  markdown: {
    grammar: 'markdown',
    classes: `
      attr-name na: *
      attr-value s: *
      attr-value>punctuation s: *
      blockquote gt: *
      bold>punctuation gs: *
      code sb: *
      code-block -: *
      code-language nl: *  -: word{ word<
      code-snippet sb: * :~word  -: =html =content =product_name  nv: =repl =REPLServer [~~\`
      code>punctuation p: * .#
      code\` -: _
      comment -: *  sb: '~word
      comment# c1: *
      comment<! c: -~word
      content>code-snippet nv: *
      content>plain nv: _ Word WORD word\` word( .] word. =for =the =( =configuration =npm the~word  ge: 0
        word* word: =this text~word this~~text  gs: Word: *~Word  -: =const
      entity ni: *
      front-matter-block -: *
      front-matter-block>punctuation nn: * .#
      hr p: *
      italic>punctuation ge: .
      key na: *
      list p: *
      operator p: *
      plain -: * Word' =Setext square~word  se: \\  nv: word] WORD] =http =backticks [~word Click~word [~~This
        -~~specific  sb: .; .' =import =repl =const =msg repl~word repl~. '~~node =~~require '~~message
        .~~start .~~context  p: .] =[ =] =\`  ge: =Present  gs: double~word  c1: /~Word  gt: >~~This  s:
        -~~archive
      punctuation -: *  gu: .= .# =#  na: ."  pi: .'  ge: word: ^~word
      string nn: *  s1: ./
      string' s: *
      table-data -: *
      table-data-rows -: *
      table-header -: *
      table-header-row -: *
      table-line -: *
      tag nt: *  -: _
      tag>punctuation nt: *
      title gu: *  gh: float 0 =- =/
      title# gh: *
      title## gu: float 0 =-
      title>punctuation gh: *  gu: .\`
      url sx: *
      url! p: *
      url-reference sx: *
      url-reference>punctuation p: *
      url-reference>string nn: *
      url>variable -: [~0
      url[ p: *
      variable ss: *
    `,
  },
  svelte: {
    grammar: 'markup',
    words: 'dashed',
    classes: `
      attr-name na: *
      attr-name' s1: *
      attr-value s: *  si: .  nx: word( word} =name
      attr-value>punctuation s: *
      comment c: *
      namespace na: *
      plain nx: *  -: _ Word word! =loading =. ,~word is~word  si: .  nf: word(  s1: word: word'  na: word=
        s: word" =" =w-full w-full~word  k: =# =await =then =each =/ =if {~. :~word @~word  p: =( =)  dl: ='
      punctuation nt: *  na: ."
      tag nt: *
    `,
  },
  http: {
    grammar: 'http',
    words: 'dashed',
    classes: `
      application-json -: *
      boolean kc: *
      header -: *
      header-name na: *
      header-value s: *
      http-version k: *  m: float
      method nf: *
      operator p: *
      plain nl: *  s2: _ 0 Word word: .\\ word. word\\ ., word@ word- =. :~. \\/~word .~word  se: \\  p: ." =:
         kc: word,  mi: 0,  err: =GET =POST =PUT =DELETE =HEAD =OPTIONS =TRACE =PATCH =QUERY
      punctuation p: *
      reason-phrase ne: *
      request-line -: *
      request-target nn: *
      response-status -: *
      status-code m: *
      string s2: *
      string-property nl: *
    `,
  },
  graphql: {
    grammar: 'graphql',
    classes: `
      attr-name n: *
      boolean kc: *
      class-name n: *
      comment c: *
      constant n: *
      definition-query n: *
      directive k: *
      fragment n: *
      keyword k: *
      number mf: *  mi: 0
      object n: *
      operator p: *
      plain w: *
      property n: *
      property-query n: *
      punctuation p: *
      scalar nb: *
      string sb: * word>  ge: word  -: Word  na: word:  gu: .=  s2: "~~"
      string" s2: * word
      string""" -: _
      variable nv: *
    `,
  },
  gherkin: {
    grammar: 'gherkin',
    classes: `
      atrule nf: *
      comment c: *
      feature -: *
      feature>keyword kd: *
      important -: *
      keyword kn: *  p: .
      outline nv: *
      plain -: *  kn: Word:
      punctuation p: *
      pystring s: *
      table-body -: *
      table-head -: *
      tag nt: *
      td n: *
      th nv: *
    `,
  },
  tex: {
    grammar: 'latex',
    classes: `
      cdata -: *  k: =sepackage
      comment c: *
      equation -: *  p: . =$
      equation-command nv: *
      function k: *  nb: word|  nt: =\\b =egin =\\e =nd
      headline -: *
      keyword nt: *  -: word: =pythagoras
      plain -: *
      punctuation p: *
      url -: *
    `,
  },
}

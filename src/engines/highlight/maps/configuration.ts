import type { LanguageTable } from '../class-map.ts'

/** Files of configuration and data. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const configurationTables: Readonly<Record<string, LanguageTable>> = {
  yaml: {
    grammar: 'yaml',
    words: 'dashed',
    classes: `
      boolean kc: *  s: Word
      comment c1: *
      datetime s: *
      directive kt: *
      important nv: *  s: word;
      important& nl: * -~.  s: .
      important** s: *
      important*/ s: *
      key na: *  s: _ word. word\` word< word> word) =\` =in =following =the =can =The => ,~word To~word
        following~word can~word The~word >~word \`~~run  nv: {~word ,~~os
      key" s: *
      key' s: *
      null kc: *
      number m: *  nv: 0,  s: =20.04 =22.04 -~float -~0
      plain s: * the~_ ^~WORD  -: _  nv: word] WORD, WORD] [~~ubuntu ,~~windows /~~matches  m: =2  err: <~0
      punctuation pi: * :~. ALPHA~. "~. url~. link~. ^~~}  s: .{ .. ./ .( .) .} .< =, ={ =} => /~. my~. 0000~.
        \`~. resources~. us~. model~. test~. data~. flags~. marketing~. ubuntu~. setup~. jekyll~. ,~. |~~|
        :~~- response~~- python~~- "~~>  nn: =. -~.
      scalar s: *
      string s: * :~~/  nv: _  se: \\ \\x~0  s2: :~. ,~. [~.  s1: -~.
      string" s2: -~.
      string' s: \\  s1: :~.
      tag kt: *
    `,
  },
  toml: {
    grammar: 'toml',
    words: 'dashed',
    classes: `
      boolean kc: *
      comment c: *
      date ld: *  mi: 0-  n: =05
      key n: *  s: . word" =google  p: =.
      key" s: *
      key' s: *
      number mi: *  mf: float . word  mo: =0o755
      plain -: *  s: word  w: =~_
      punctuation p: * =~. email~. ^~~] "~~]  o: .[ ==  k: =[ =] =.
      string s: *  se: =\\
      string" se: \\
      string""" se: \\
      table n: *  k: .  s: word" .] =" =tater
    `,
  },
  ini: {
    grammar: 'ini',
    classes: `
      comment c: *
      inner-value s: *  se: \\
      inner-value. na: *
      key py: *  na: word- word: word> .=
      plain na: *  w: _  nn: word] =[ =] =testenv
      punctuation p: *  na: >~.
      section-name nn: *
      section>punctuation nn: *
      value s: *  na: float
    `,
  },
  properties: {
    grammar: 'properties',
    classes: `
      comment c: *
      key py: *
      plain -: *
      punctuation p: *
      value s: *  se: \\
    `,
  },
  nginx: {
    grammar: 'nginx',
    classes: `
      boolean no: *
      comment c1: *
      directive s: * =127.0.0.1  -: _  n: float word/ =/ /~word  sr: \\ word{  mi: 0
      keyword kn: *  k: word{ =worker_processes =fastcgi_param =proxy_set_header
      number mi: *
      plain -: *
      punctuation p: *
      string s: *
      variable nv: *
    `,
  },
  apache: {
    grammar: 'apacheconf',
    classes: `
      comment c: *
      directive-block nl: *
      directive-block-parameter sr: *
      directive-flags -: *
      directive-inline nc: *
      plain -: *  ss: =append
      punctuation p: *
      regex -: *
      variable -: *
    `,
  },
  docker: {
    grammar: 'docker',
    classes: `
      comment c: *  -: define~word
      instruction s: *  nb: word\\ word-  -: 0$ =apt =get =update RUN~word
      keyword k: *
      operator se: *
      plain -: *
      property s: *
      punctuation s: *
      string s: *
      variable nv: *
    `,
  },
  make: {
    grammar: 'makefile',
    classes: `
      builtin-target nl: *
      comment c: *
      function -: *
      keyword k: *  nt: word-  nb: =override
      operator o: *  p: =@
      plain -: * WORD) WORD}  nv: WORD word= word: Word) word+ word? =TARGET =variable =sport ,~word  nb:
        word" word$ =echo =touch =cat  nt: word| Word- =- =png -~word  sx: Word. =make  nf: word@ =all =Setup
        =maker =process =file =good :~word /~Word )~word :~Word all~word :~. txt~word good~word  o: =>  se:
        =\\  k: =if =*  err: =abspath =addprefix =addsuffix =basename =call =dir =error =eval =filter =out
        =findstring =firstword =flavor =foreach =join =lastword =notdir =or =origin =patsubst =realpath =sort
        =strip =subst =suffix =warning =wildcard =word =wordlist =words
      punctuation p: *  o: .% =:  nv: ifeq~.
      string s2: *
      string' s1: *
      target nl: *
      target>variable nl: *
      variable p: *  nv: . word# word^  nf: =$$ :~word
      variable$@ nv: *
    `,
  },
  cmake: {
    grammar: 'cmake',
    classes: `
      boolean -: *
      comment c1: *  cm: [~Word
      function nf: *
      interpolation>punctuation si: *
      keyword nb: *
      number -: *
      operator -: *
      plain -: *  nv: WORD} word}  s2: =bracket =length ^~Word the~word is~word a~word bracket~word
      property -: *
      punctuation p: *  si: word ={ =}  -: .]
      string s2: *
      variable nv: *  -: WORD$ (~WORD
    `,
  },
  hcl: {
    grammar: 'hcl',
    classes: `
      boolean kc: *
      comment c1: *
      function s2: *
      heredoc s2: *
      interpolation>keyword s2: *
      interpolation>plain s2: *
      interpolation>string nx: *
      keyword nx: *
      number mi: *
      plain nx: *  -: _  p: .  kc: =null  o: =? =:
      property nx: *
      punctuation s2: *  p: .# "~.  o: ==
      string s2: *
      type s2: *
    `,
  },
  terraform: {
    grammar: 'hcl',
    classes: `
      boolean kc: *
      comment c1: *
      function nx: *
      heredoc s2: *  nx: word
      interpolation>keyword nx: *
      interpolation>type nx: *
      keyword k: *  nx: word{
      number mi: *
      plain nx: * =-  -: _  p: .  kc: =null  kd: =var =local  k: =data =module =terraform =provider =variable
        =resource =provisioner =output  o: =:
      property nx: *
      property" s2: *
      punctuation p: *  o: .[ ==
      string s2: *
      type s2: *  -: _
    `,
  },
  protobuf: {
    grammar: 'protobuf',
    classes: `
      annotation k: *
      builtin kt: *
      class-name nc: *
      comment cm: *  n: Word} {~Word  nc: Word{
      comment// c1: *
      function n: *
      keyword kd: *  k: =required =optional =repeated
      map n: *
      number mi: *
      operator o: *
      plain na: *  -: _  n: Word
      positional-class-name n: *
      punctuation p: *
      string s: *
    `,
  },
  systemd: {
    grammar: 'systemd',
    classes: `
      comment c: *
      key nt: *
      plain -: *
      punctuation p: *
      section-name k: *
      section>punctuation k: *
      value -: *
    `,
  },
  puppet: {
    grammar: 'puppet',
    classes: `
      attr-name py: *
      boolean kc: *
      comment c: *
      datatype nc: *
      delimiter nv: *
      double-quoted s2: *
      function nf: *  kp: =require
      keyword k: *  kc: =undef
      number m: *
      operator p: *  ow: =and
      plain n: *  -: _  nc: Word
      punctuation p: *
      regex sr: *
      short-variable nv: *
      string s1: *
      variable nv: *
    `,
  },
  nix: {
    grammar: 'nix',
    words: 'dashed',
    classes: `
      antiquotation si: *
      boolean kc: *
      comment c: *
      function nv: *  kr: word. =import
      interpolation>punctuation si: *
      keyword kn: *  k: word"  kd: =let  kr: =assert
      number mi: *
      operator o: *
      plain nv: *  -: _
      punctuation p: *  o: =.
      string s2: *
      url sx: *
    `,
  },
  dot: {
    grammar: 'dot',
    classes: `
      attr-name n: *
      attr-value s2: *  nv: word]
      comment c1: *
      comment/* cm: *
      graph-name nv: *
      keyword k: *
      node nv: *
      operator o: *  p: ==
      plain -: *
      punctuation p: *
    `,
  },
}

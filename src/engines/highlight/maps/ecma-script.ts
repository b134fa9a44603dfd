import type { LanguageTable } from '../class-map.ts'

/** JavaScript and its relatives. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const ecmaScriptTables: Readonly<Record<string, LanguageTable>> = {
  javascript: {
    grammar: 'javascript',
    classes: `
      boolean kc: *
      class-name nc: *  nx: word Word. Word)  nb: =Object  k: =new  kd: =extends  kr: =interface
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      constant nx: *  na: WORD:
      function nf: * function~Word  nc: Word  nx: word.  k: =from =catch
      function-variable nx: *  na: word:
      hashbang cp: *
      interpolation-punctuation p: *
      keyword k: * =this =yield =import =export =continue  nl: word:  kc: word} word) word? word, =null
        =undefined  kd: word* word# word[ =function =var =class =extends =const =let =static =get =set =with
        nx: =as  kr: =enum =implements =package =private =protected =public  nf: |~~function return~~function
      literal-property na: *  nx: let~word
      number mi: *  mf: float  kc: Word
      operator o: * '~~+  p: .' .. .[ =: =? =.
      parameter nx: *  -: _  k: =from
      parameter>keyword kc: *
      plain nx: * =frameCount =lastLetter =bjorn  -: _  sr: . 0 word/ word\\ word" word( Word: Word\\ Word<
        Word> Word| Word( Word/ =include_dirs =v8 =Function =Utf8String \\(~word |~Word  se: \\ .[ .. .* ." =[
        =] =( =? =)  nb: =document =self =Math =global =Symbol =Object =Number =Array =Error =window =Promise
        =parseFloat =Uint8Array =Date =netscape =Packages =RegExp =sun =decodeURI =decodeURIComponent
        =encodeURI =encodeURIComponent =eval =isFinite =isNaN =parseInt =navigator =Map =WeakSet =WeakMap
        =Proxy =Reflect =Int8Array =Uint8ClampedArray =Int16Array =Uint16Array =Uint16ClampedArray =Int32Array
        =Uint32Array =Uint32ClampedArray =Float32Array =Float64Array =DataView =ArrayBuffer  k: =from =default
        =catch =finally if~_  kd: =constructor =set
      punctuation p: *
      regex-delimiter sr: *
      regex-flags sr: *
      string s1: * .' .: .{ ./ .[ .( .* =. =& =- =: =/ =< =[ =( =) == =* =% =@ =#  dl: . =~. :~~' ,~~'  se: \\
         s2: ."
      string" s2: * ./ =. =/ =, =-
      string' s1: .- .$ .\\ ." .! =! =; =" =, =] =?  dl: ^~.
      string, s2: *
      string-- s2: * . =-
      string-property s1: * =. =-  dl: .
      string-property" s2: *
      string. s2: *
      string: s2: * .
      string^ s2: * .
      template-punctuation s2: *
      template-string>string s2: * . ./ =/ =: =- ==
    `,
  },
  typescript: {
    grammar: 'typescript',
    classes: `
      at p: *
      boolean kc: *
      builtin kr: * =any  nb: Word  nx: word> word: word. =boolean =unknown =never =symbol
      class-name nx: *  -: _  nc: Word( =Point =Tuple class~Word
      class-name>builtin nx: *  kr: =number =string
      class-name>keyword kd: *
      class-name>string' s1: .
      comment cm: *
      comment// c1: *
      comment/// c1: *
      constant nx: *
      decorator>function nd: *
      function nf: *  nc: Word  nx: word.  k: =from
      function-variable nx: *  nl: ^~word
      generic nx: * [~word ^~word  -: _  na: word:  nl: ;~word
      generic-function -: *
      generic-function>function nx: *
      generic>builtin kr: word>
      generic>keyword kc: *
      interpolation-punctuation p: *
      keyword k: * =typeof =void  kc: word; word> word| word, =null (~~undefined  kd: =function =var =as
        =const =class =extends =let =type  kr: =declare =interface =module =keyof =enum  nx: =infer  nf:
        =require =~~function
      number mi: *  mf: float  mh: 0& =0xd8_00 =0xff_fd <~0  nx: =0x1_00_00
      operator o: *  p: .' .. .: =: =. }~~?
      plain nx: * .~~age  -: _  se: . \\  sr: word/ word\\  nb: =document =self =Math =Partial =Record
        =NonNullable =Date =Number =Map =RegExp =Uint8Array =String =Error =window  k: =from  na: =age =breed
        =type =title =filter =searchElement =args =proxy =host =port =destination =command =ipaddress =meta
        =parsed =foundProps =formatters =resolveId =item1 =item2 {~~a {~~id {~~value ^~~items (~~input {~~name
        ^~~name  nl: =edible ;~word ^~~value  kd: }~word .~~type
      punctuation p: *
      regex-delimiter sr: *
      regex-flags sr: *
      string s1: * ./ =. =- =@ =/ =:  dl: .  se: \\  s2: "~.
      string" s2: * =. =/ =-  dl: ./
      string' s1: .'
      string, s2: * .
      string-property s1: *  dl: ='
      string-property" s2: *
      string// s2: * .
      template-punctuation s2: *
      template-string>string s2: * . =/
    `,
  },
  jsx: {
    grammar: 'jsx',
    classes: `
      attr-name na: *
      attr-value s: *
      attr-value>punctuation s: *
      boolean kc: *
      class-name nc: *  nx: Word{
      comment c1: *
      comment/* cm: *
      function nf: *
      function-variable na: *
      keyword kd: * =function  k: word( word. =return
      literal-property na: *
      number mi: *
      operator o: *  p: =:
      parameter nx: *
      plain nx: * =props =thing =state =posts  -: _  nb: word.
      plain-text -: *  cm: ^~word
      punctuation p: * ."
      spread nx: *
      string s1: *  dl: .
      tag nt: *  -: _
    `,
  },
  tsx: {
    grammar: 'tsx',
    classes: `
      attr-name na: *
      attr-value s: *
      attr-value>punctuation s: *
      boolean kc: *
      builtin kr: *  nx: =boolean
      class-name nc: *
      class-name>keyword nc: *
      comment c1: *
      comment/* cm: *
      constant nx: *
      function nf: *
      function-variable nx: *
      interpolation-punctuation p: *
      keyword k: *  kd: word[ =class =extends =function =as =const =let =var  kc: word;
      number mi: *
      operator o: *  p: .: =:
      plain nx: * .~~liked  -: _  se: \\  sr: word\\  nb: =document =window =Record  na: =liked
      plain-text -: * ^~Word  nc: Word  o: .  nx: Word, word= Word>  s2: word"  p: =<  dl: ="  cm: ^~word
      plain-text, nx: *
      plain-text< na: * word=
      punctuation p: * ."
      regex-delimiter sr: *
      spread nx: *
      spread>operator p: *
      spread>punctuation si: *
      string s1: * =- =/ =.  dl: .
      tag nt: *  -: _
      template-punctuation s2: *
      template-string>string s2: *
    `,
  },
  json: {
    grammar: 'json',
    classes: `
      boolean kc: *
      comment err: *  w: _  kc: =false
      null kc: *
      number mi: *  mf: float  s2: =77
      operator p: *
      plain s2: *  w: _  se: \\  err: Word
      property nl: *
      punctuation p: *  s2: .\\
      string s2: *  se: \\
    `,
  },
  json5: {
    grammar: 'json5',
    classes: `
      boolean kc: *
      comment c: *
      null kc: *
      number mf: *  kc: Word  mh: :~0
      operator p: *
      plain w: *
      property nl: *
      punctuation p: *
      string s1: *
      string" s2: *
    `,
  },
  coffeescript: {
    grammar: 'coffeescript',
    classes: `
      block-regex sr: *  -: _  se: \\
      comment c1: *
      constant nx: *
      function na: *
      keyword o: *  k: =if =for =then
      multiline-comment c1: * .# .- =#  p: .  -: _  mi: 0  nx: WORD word= word} word] word[ word) word@ =~word
        =value =unless =indent =forcedIdentifier =continueCount [~word (~word if~word ^~~tokens  se: \\  na:
        word: word" word( =replace =outdebt =indents =chunk =exec =length =push .~word @~word  s: word' WORD'
        ., =' =" "~word  o: =: =is == '~~and  vi: =@  k: =if =return =when =else =then ^~~continue  sr: =/
      number mi: *
      operator o: *
      plain nx: *  -: _  sr: .  nb: =decodeURIComponent =encodeURIComponent
      property na: *
      punctuation p: *
      regex-delimiter sr: *
      regex-flags sr: *
      string s: *
    `,
  },
  elm: {
    grammar: 'elm',
    classes: `
      builtin n: *
      char sc: *
      comment c1: *
      comment{- cm: *
      constant kt: *
      hvariable n: *  kt: Word  o: .
      import-statement kt: *
      keyword k: *
      number mi: *  mf: float  mh: =~0
      operator o: *  p: =:
      plain -: *
      punctuation p: *  o: =, =.
      string s2: *
      string""" s: *
    `,
  },
  actionscript: {
    grammar: 'actionscript',
    classes: `
      boolean kc: *
      class-name nx: *  k: =delete  kr: =const =extends =namespace
      comment c1: *
      comment/** cm: *
      constant nx: *
      function nx: *
      keyword kr: * =super  nb: word{ =void  k: word( word. =this =return =else =throw =new =try =catch =for
        =while =break =switch =case =default =finally =typeof =with  kd: =function =var  kc: =null
      number mi: *  kc: =NaN =Infinity
      operator o: *
      plain nx: *  -: _  nb: =Object =Function =Math =Class =RegExp =decodeURI =decodeURIComponent =encodeURI
        =encodeURIComponent =eval =isFinite =isNaN =parseFloat =parseInt  kr: =flash_proxy =object_proxy
        =trace  kc: =undefined  k: =continue
      punctuation p: * =}  o: .} .* =: =;
      string s2: *
      string' s1: *
    `,
  },
  haxe: {
    grammar: 'haxe',
    classes: `
      boolean k: *
      class-name nx: *  nb: Word< =String =Int  nn: =StringTools
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      function kr: *  nx: =example function~word .~word
      interpolation-punctuation si: *
      keyword k: *  nl: word:  kd: =static =typedef =var =inline =implements  kn: =package =import
      metadata nd: *
      number mi: *
      operator o: *
      plain nx: *  -: _
      preprocessor cp: *
      punctuation p: *
      regex-delimiter sr: *
      regex-flags nx: *
      reification nx: *
      string s2: *
      string' s1: *
      string-interpolation>string s1: *
    `,
  },
}

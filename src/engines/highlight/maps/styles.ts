import type { LanguageTable } from '../class-map.ts'

/** Style sheets. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const stylesTables: Readonly<Record<string, LanguageTable>> = {
  css: {
    grammar: 'css',
    words: 'dashed',
    classes: `
      atrule n: *  m: 0  nb: =screen
      atrule>function n: *
      atrule>property n: *
      atrule>string s1: word
      comment c: *
      function nf: *  nt: Word  n: =local =from =gradient  nd: =attr
      function- n: *
      important cp: *
      keyword n: *
      plain nt: * .- =Version =s =Software =Versions  -: _  m: 0 float .; ., :~~- :~~.  nx: . 0} WORD; =fff
        =ccc =blue =f1edba =6C8C22 =white =666 =aaa =e8e8e8 =555 =333 =ddd =000000 =ffffff =bbeeff =99ccff
        =black =darkgreen =red =orange =f8f8f8 =8f5902 =a40000 =204a87 =0000cf =729fcf =babdb6 =d3d7cf =d9d8d1
        =0000cc =880000 =edece6 =009900 =7799ee =f6815c =0099cc =eee =444 =222 =f1f1f1 =f5f5f5 =f6f6f6 =761596
        #~word #~0  nb: word; word! word# word} Word; =top =left =no-repeat =solid =right =all =column =bottom
        =linear =inset  n: Word, Word. Word= =small =avantgarde =lucidatypewriter =startColorStr  l: word)  o:
        .* ." ./ =* =. == =[  err: =1 =logical-positions =words =paragraph-ends =whitespace =display-lines *~0
        ,~~-  nc: .~word
      property nl: *  py: =-gtk-key-bindings  n: =progid
      property-- py: *
      punctuation p: *  o: .* Holder~. s~.  err: 1~. ends~. "~~(
      rule k: *
      selector nc: * =nav-section =api_stability .~~table .~~link .~~pre .~~body .~~nav  -: _  o: .: .. =* =[
        =] =, =) => =;  nt: word[ word= word" word] =body =html =nav =ul =li =a =h1 =span =h2 =h3 =h4 =h5 =h6
        =code =pre =table =tr =th =td =main =dl =p =dt =sup =hr =blockquote =ol =dd =small =big =br =tt =div
        =selector =img =input =strong ,~word (~word ^~Word  nd: word( =: =link =hover =before =first-child
        =after =focus =target =visited =active =last-child =root =focus-within :~~active  s2: word' ='  nf: =#
        =table-of-contents-navigation  s1: =" =ctrl
      selector# nf: *  nc: .~word  nd: :~word
      selector* nt: *
      selector. nc: =active
      selector: nd: *
      selector; s1: * => >~word
      selector[ nt: *  o: .
      selectorœ s1: *
      string s1: * =lucida =typewriter =truetype  err: word .( {~.
      string' s2: * word
      url n: *  p: .  o: =/
      url>string s1: word
    `,
  },
  scss: {
    grammar: 'scss',
    words: 'dashed',
    classes: `
      atrule nb: *
      atrule>operator nf: *
      atrule>property n: *
      boolean bp: *
      comment cm: *  nt: >~word
      comment// c1: *
      function nf: * mixin~word  nd: =replace-text =incr =border-radius =column =not =media-query
        =relative-font-size =nth-of-type =size  nt: =vendor =compare ^~word
      important n: *
      keyword k: *  ow: =from =through
      operator o: *  nf: .(
      parent k: *
      placeholder nv: *
      plain nb: * =bold =italic  -: _  m: 0 .; .) .- =% =-  n: Word =white =red  mh: . WORD word} 0} =998 =000
        =e6e8e9 =e6461a =b2fd6d =cc0000 =ffb000 =51527F =000000 #~0 #~word  mi: float  nt: word) word{ =button
        =background =color =width =prop =args ^~word  o: ..  nd: =container =float-left =horizontal-list
        include~word  nc: =bigger .~word extend~.  na: =body ^~~body
      property nl: *  nt: =div
      property- na: *
      punctuation p: *  o: =,  sx: url~.
      rule k: *
      selector nc: * word#  -: _  o: ." .. =,  s2: .] word" =" "~word  nt: word[ word, =body =h1 =a =div =ul
        =li =h6 =img =h2 =blockquote =aside =figcaption =figure =pre =strong =code =video =input =ol =table
        =tr =td =span ^~word >~word  nd: word> =: =after =first-child =last-child =hover  n: word=
        =-moz-focus-inner =-moz-focusring  nn: #~word  nf: mixin~word
      selector# nn: *
      selector& nd: *  nc: .~word
      selector* nd: *
      selector. nc: word,
      selector> nt: *  o: .
      selector[ s2: *
      statement nb: *  o: .
      string sx: * =png =images .~word png~.  s1: Word word' ='  s2: .~~jpg
      string" s2: * Word
      string' s1: ., .; .)
      url sx: *
      variable nv: *  si: .  na: word=  nt: =$ratio =$item
    `,
  },
  sass: {
    grammar: 'sass',
    words: 'dashed',
    classes: `
      atrule k: *
      atrule+ nd: *
      atrule-line nd: *  m: 0  p: .  s: word"  n: (~word
      atrule-line= nf: *
      atrule-line@ ow: *  s: .
      atrule= nf: *
      comment c1: *
      comment/* cm: *
      operator sx: *
      plain -: *
      property nl: *  o: .  nt: word^ =a  nd: word, =after =hover =visited  na: =style  s2: =mailto
      property& s2: *
      property- na: *
      property-line nb: * =both =underline =dotted =right 2px~word  -: _  m: 0 =-  mh: . 0# =fff =440008
        =ff8500 =00a4e4 =93d700 =6e000d =a20013 #~0  mi: float =5em  s2: Word ="  sx: word. word( ./ word/
        word) =. =)  n: =red
      punctuation na: *  nd: a~.  p: color~.
      selector nc: * =contests  nt: word& word, =p =div =ul =li =img =h2 =table =button ^~word
      selector# nn: *
      selector% nv: *
      selector-- nt: *
      variable nv: *
      variable-line mh: *
    `,
  },
}

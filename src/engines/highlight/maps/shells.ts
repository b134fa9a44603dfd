import type { LanguageTable } from '../class-map.ts'

/** Shells, and what is printed in them. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const shellsTables: Readonly<Record<string, LanguageTable>> = {
  shell: {
    grammar: 'bash',
    words: 'dashed',
    classes: `
      assign-left nv: *  nb: =command =dir  k: =if
      bash sh: *
      boolean nb: *
      builtin nb: * =shift =break  k: word; =return &~~continue
      builtin: -: *
      comment c: *  -: =commit-ish dev~word
      entity se: *
      environment nv: *
      file-descriptor -: *
      for-or-select -: *
      function -: * =find =xargs =curl =make =bash =sh =diff =egrep =add =format =open =node  nb: word& word;
        word" word$ word- word| word) word' word> word/ word\\ word@ =cat =sort =mkdir =cp =sleep =link =sudo
        =install =dd =stat =ls =time ^~~grep
      function-name -: *
      keyword k: *  s1: bytes~word lost~word
      number -: *  s1: 0= =997 in~0 record~0
      operator o: * =! <~.  s1: .= ., =~. Handle~.  se: .\\ \\~.  p: .* =/ =% *~.  -: .[ .. .] =< 2~. 1~. id~.
        '~~| ^~~| key~~> =~~<
      parameter nt: *
      plain -: * =+ =git =1 =2.3 \\~word f~word +~~- ,~~node (~~node ^~~valgrind (~~by  s1: .: Word) Word<
        WORD: Word: float- 0: 0) Word( .? Word* Word> =bin =of =node =in =v8 =-linux-x64 =internal =anonymous
        =valgrind =user1 =node-addon-examples =1_hello_world =by =rerun =home =node-v12 =namespace =const
        =4174 =bytes =blocks =are =definitely =lost =loss =unsigned =long =vgpreload_memcheck-amd64-linux
        =dl-error-skeleton =possibly =inspector =std =suppressed c~. in~. bin~. of~word -linux-x64~. user1~.
        valgrind~. rerun~word ?~. home~. node-v12~. loss~word 5~word :~~: =~~at *~~, >~~, (~~int  k: .) .| .-
        =*  nt: word* word= =-c =-static =--get-selections =-F =--recv-keys =--trace-event-categories
        =--errors-only =--allow-publish =--allow-stage-publish stat~word merge~word approve-scripts~word
        json~word -~~-  se: .\\ =" \\~~*  sh: word+ Word+ Word/ +~Word +~0 be~word  nb: =yes =install =cd
        =false =true =command =alias (~~echo  nv: =$ $~_  s2: =found =222e6da8 =mshields *~Word "~Word +~~0000
         no: =EOF
      punctuation p: * ;~.  o: .[ .- .] .) .{ .| .$ .< ." ., =] =( ={ =} sampled~. avg~. *~~[ \\~~] )~~)  se:
        .& .> .\\ .~ .^ .? .' .\` =\\ \\~. ;~~\\ ?~~\\  s1: .( .= ?~. )~~(  -: ./ .. /~. .~. >~~]
      shebang c: *
      string s2: * =compilation =missing =branch =Merge  se: \\ =\\  no: WORD# =EOF  k: =if =then =fi =case
        =esac ^~~else  nt: =-z =-ne =--all =--pretty =--no-pager  nv: =$echo =X$obj =xdir =dry_run =early_exit
        =scan_reflog =scan_reflog_merges =scan_merges =scan_merge_targets =new_name =candidates exit~word
        readonly~WORD  -: =dev =rev-list =logs =HEAD =tformat =die =lsb_release --no-pager~word /~~null =~~t
        nb: =readonly =sed =shift =printf if~word ^~~test  s1: =readable  sh: =in_comment =sys =codename =char
        =data1 =stdout distribution~word 0~word char~word #~~Name ^~~print ,~~file  p: ;~. "~~; ^~~;
      string" nt: word)  nb: =echo  k: =else  s2: (~word
      string$' s1: *
      string' s1: * \\  nb: =test  -: =git git~word
      string>variable -: .~word
      string>variable$ -: . (~word
      string>variable$# s2: *
      string>variable\` -: .
      variable nv: * WORD} =?  k: . .( .) word{ (~. )~.  -: _ Word ., =/ =dev =null =tmp =. =python =perf
        =data =report =__perf_test =start_time =https =install npm~word git~word  p: .] =set !~word  s2: ="
        =and \\~word  nb: =mktemp =arch  nt: =-  se: \\~.
      variable$ si: .  -: WORD
      variable$* nv: .
      variable$@ nv: .
      variable\${ p: Word  s2: word"
      variable( s2: word(  -: word+
      variable) si: * .
      variable>function nb: *  -: =npm =git
      variable>operator -: *  o: ==
      variable>punctuation o: .(  p: =]
      variable>variable si: *
      variable>variable\` sb: *
      variable\` sb: .  -: WORD word/ word| word: ./ word.  s2: git~word
    `,
  },
  console: {
    grammar: 'shell-session',
    classes: `
      command w: *
      output go: * Word( Word/ Word* =~Word =name =example =Error =Node =detected =Please =NodeMainInstance
        =myscript -~Word function~word  c: .. #~Word  gp: word< word> .: Word- .; word; word& => =silver =# =;
        =console =return =130.6 =147.8 =00 =Call =std =ParentInspectorHandle \\p~word :~~string :~~option
        at~~Object ^~~const :~~v8 :~~: (~~v8 :~~inspector <~~node  -: Word) word+ Word< Word> =v8 =default
        =const =mu =~float =await ;~word >~word >~0 /~~index ,~~int  o: >~.  s1: (~~' '~~foo
      output( -: /~word
      output// gp: *
      output< go: word<  -: word=  gp: word( .) word' 0) =( 2~word (~.
      output= gp: Word =inspector  -: .: =internal =< >~.  nb: word>
      output> -: word= word. word( Word. 0) Word: word) =new =.  o: .) .; =( == =)  go: word>  s1: Word'  gp:
        .. :~Word  p: =;  nv: {~word
      path gp: *
      plain -: *
      punctuation gp: *
      shell-symbol gp: *
      user gp: *
    `,
  },
  powershell: {
    grammar: 'powershell',
    words: 'dashed',
    classes: `
      boolean nv: *  bp: word} =$true =~word
      comment c: * prior~WORD  cm: WORD( =PATH  cs: =Synopsis =Description =Parameter =Example ^~~.
      comment<# cm: *  cs: WORD
      function n: * Word[ =Test-Value  nf: Word) Word( function~Word
      function$ nt: *  nx: word  si: word(
      function>punctuation si: =(
      keyword kr: * Word( ^~Word  nx: Word  nt: Word{ -~Word
      namespace n: * =.  p: .  mi: 0  bp: word) =~word  o: ==
      operator o: * .$ =+  nt: . =-in
      plain nx: * Word= Word: =dbaTools =DefaultParameterSetName =PositionalBinding =SupportsShouldProcess
        Function~. Env~.  w: _  nt: Word word$ =Force =help -~word  o: . word" -~~split  mi: 0  nc: Word{
        class~Word  n: word{ Word} word( Word. Word\\ =wsl =vcpkg =\\v =cbuild =ConfirmImpact =HelpURI
        =SupportsPaging ^~word :~Word  nv: word% word@ {~word %~word  nf: Word# Word( Word) Word; =Verb-Noun
        =Statement =Text =Length =Definition =?  p: .{ .: =@ =:  nn: =global  kr: =in  err: =>
      punctuation p: *  o: =| =.
      string s2: *  n: Word- word[ ^~Word (~Word  sh: word- float- word= =home =node-v22 =-linux-x64 =tar
        home~. Username~. /~~node  nv: WORD\\ :~word  se: =\`  kr: =function  c: string~word #~Word
      string' s1: *
      string>variable bp: word/
      variable nv: * =$NPM_PREFIX =$Username  nn: word:  bp: =$_ =$MyInvocation =$args =$null  s2: \`~word
    `,
  },
  batchfile: {
    grammar: 'batch',
    classes: `
      command na: *  -: _ =txt  kd: Word word. word)  kr: =nul  s1: =echo
      comment c: *
      keyword nb: *  k: word/ word( =do  kd: =set  -: @~word
      label nl: *
      number m: *
      operator o: *
      parameter na: *
      plain -: *
      punctuation o: *
      string s2: *  nv: !~word
      variable vm: *
      variable! nv: *
    `,
  },
  diff: {
    grammar: 'diff',
    classes: `
      coord gd: *  p: ^~0
      coord+ gi: *
      coord@@ p: *
      deleted-arrow>line gd: *
      deleted-arrow>line/ -: *
      deleted-sign>line gd: *
      diff>line gs: *
      line gi: *
      line/ -: *
      line\` -: *
      plain gh: * 0-  p: 0 .@ =@ =,  -: Word =class =http @~word (~word
      prefix gi: *  -: _
      prefix- gd: *
      prefix< gd: *
      unchanged>line -: *
    `,
  },
  awk: {
    grammar: 'awk',
    classes: `
      comment c1: *
      function nx: *  nb: =~word ^~word
      hashbang c1: *
      keyword k: *  kr: WORD  kd: =function
      number mi: *
      operator o: *
      plain nx: *  -: _  kc: WORD  nb: =length =substr =sprintf =system =tolower =toupper
      punctuation p: *
      regex sr: *
      string s2: *
      variable nv: *
    `,
  },
  tcl: {
    grammar: 'tcl',
    classes: `
      builtin -: *
      comment c: *
      function -: *
      keyword -: *  nb: =fconfigure =fileevent =pkg_mkIndex =re_syntax
      operator -: *
      plain -: *  se: \\
      punctuation p: *
      scope -: *
      string s2: *  nv: word, =$name
      variable -: *
    `,
  },
}

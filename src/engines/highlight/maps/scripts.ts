import type { LanguageTable } from '../class-map.ts'

/** Scripting languages. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const scriptsTables: Readonly<Record<string, LanguageTable>> = {
  ruby: {
    grammar: 'ruby',
    words: 'marked',
    classes: `
      boolean kp: *
      builtin no: *
      class-name nc: * WORD<  n: word  nn: WORD Word# =Jekyll =Rouge =Lexers module~Word  no: Word. WORD.
      command si: * @~word
      command\` sb: *
      comment c1: *  nf: =dump  no: {~WORD  sh: }~word
      comment# c1: }~word
      comment#@ si: *
      comment#{ n: *  si: .  sh: Word =value }~.
      comment= cm: *
      constant no: *  cp: =PR =VL =RUD =UE
      content>keyword nf: *
      delimiter si: *
      delimiter>punctuation o: *
      delimiter>symbol no: *
      double-colon o: *
      function nf: *
      keyword k: * =defined =super =when =then =yield  nf: word% word? word( word{ =each =new .~word  nb:
        word" word' word, <~word elsif~word ^~~self if~~self  sh: word) ^~~and  kp: word] =nil =include
        =private =extend  ow: =not =or =and  cp: =in  n: =define_method Array~word =~~new
      method-definition>keyword nc: *
      method-definition>punctuation o: *
      number mi: *  o: .  cp: 0- =32 =25 =3.101 =11 =26 =313 =13 32~0
      operator o: *  nf: .( =? def~.  sr: =/  ss: =:  cp: 09~.
      plain n: * =a =add_option =quote_field =password =groups =category_counts =add_vertex =edge_label
        =assert_line_text =req_set_exception_breakpoints =ranked_competitors =company_name =params =abstract
        =type_member :~word puts~word &~word yield~word ^~~foo {~~returns  -: _  no: Word  sr: \\  p: .  nf:
        word( word? word# word! word> word\\ =bar =to_i =reverse =size =to_sym =call =chars =map =freeze =tap
        =to_s =collect =inspect =text_token =end_group =logger =debug =keys =find =length =uniq =ui =sort
        =values =successors =outgoing_edges =explicit_requirements =expand_path =now =select =upcase =filter
        =channel =login =methods =error_mode =register =times .~word  nc: Word<  cp: Word( Word- =Informatik
        =und =Medien =sind =die =wird =des =Der =der =werden =Di =Do =von =Seminar =Bereichen =Halbkurs
        Informatik~word und~Word .~Word der~Word und~word Seminar~word 11~word 13~word zu~word in~word  nb:
        =name =puts =hash =p =print =require_relative =format =attr_reader =block_given =attr_accessor =clone
        =lambda =autoload =id =proc =~~scan  sh: =this =the =of =alias_method =current =install_dublin_core
        this~word the~word ^~~DublinCoreModel .~~install_dublin_core  kp: =__FILE__ =__LINE__  ss: =writeln
        attr_reader~word ]~word add~word
      punctuation p: *  cp: ch~. 26~.
      regex sr: *  se: \\
      regex/ sr: \\
      string s2: *  se: \\  sh: WORD/ Word/ 0| =puts =you =The =end =| =def =generate_index =files =specs
        =path =repo =version =Marshal =w3 =xhtml1 =Bar ^~Word The~word command~word def~word directory~word
        specs~word |~word ^~~< !~~ruby
      string" s2: =you
      string% sx: *
      string%' si: *
      string' s1: * \\ Word/ (~word
      symbol ss: *
      variable vi: *
      variable$ vg: *
      variable@@ vc: *
    `,
  },
  python: {
    grammar: 'python',
    classes: `
      boolean bp: *
      builtin nf: *  nb: word) word, word] word= word: word. =id =bytes =float =help =pow =file =reduce
        =__import__ =abs =all =any =apply =ascii =basestring =bin =buffer =bytearray =callable =chr
        =classmethod =cmp =coerce =complex =delattr =divmod =eval =execfile =frozenset =getattr =globals
        =hasattr =hash =hex =intern =issubclass =locals =memoryview =property =reload =reversed =slice
        =staticmethod =tuple =unichr =unicode
      class-name nc: *
      comment c1: *
      conversion-option si: *
      decorator nd: *
      decorator>punctuation nd: *
      function nf: *
      interpolation>punctuation si: *
      keyword k: * =case  nf: word(  ow: word[ =and =in =is =not =or  kn: word. word* =from =import  n: =async
      number mi: *  mf: float . +~0
      operator o: *
      plain n: *  -: _ .  nf: word(  nc: Word( =Spam  nb: =TypeError =Exception =NotImplementedError
        =ImportError =KeyError =IOError =FileNotFoundError =AttributeError =ValueError =OverflowError
        =BrokenPipeError =IndexError =NameError =aiter =anext =breakpoint =ArithmeticError =AssertionError
        =BaseException =BaseExceptionGroup =BlockingIOError =BufferError =BytesWarning =ChildProcessError
        =ConnectionAbortedError =ConnectionError =ConnectionRefusedError =ConnectionResetError
        =DeprecationWarning =EOFError =EnvironmentError =EncodingWarning =ExceptionGroup =FileExistsError
        =FloatingPointError =FutureWarning =GeneratorExit =ImportWarning =IndentationError =InterruptedError
        =IsADirectoryError =KeyboardInterrupt =LookupError =MemoryError =ModuleNotFoundError
        =NotADirectoryError =NotImplemented =OSError =OverflowWarning =PendingDeprecationWarning
        =PermissionError =ProcessLookupError =PythonFinalizationError =RecursionError =ReferenceError
        =ResourceWarning =RuntimeError =RuntimeWarning =StandardError =StopAsyncIteration =StopIteration
        =SyntaxError =SyntaxWarning =SystemError =SystemExit =TabError =TimeoutError =UnboundLocalError
        =UnicodeDecodeError =UnicodeEncodeError =UnicodeError =UnicodeTranslateError =UnicodeWarning
        =UserWarning =VMSError =Warning =WindowsError =ZeroDivisionError  bp: =Ellipsis  c1: .~_
      punctuation p: *  n: google~. appengine~. cryptography~. hazmat~.
      string s: * .' .} .| ." ./ .+ .= .? =( =) ={ =} =. =* =: =% =/ =+ =- == =| =^ =[ =]  sh: .  sa: =r =f
      string" se: \\
      string' s: .[
      triple-quoted-string s: * =. =) =} \`~word An~word ^~~0  sh: ." .# =" ='  n: word> Word> =most =recent
        =call =endpoint =your_validator n~word call~word  o: .> =>  p: .. .~~.  nf: =factorial
        =create_authorization_response  nc: =Traceback  kn: =import >~~from  mi: ^~0
      triple-quoted-string""" p: .'
      triple-quoted-string''' sh: .
    `,
  },
  perl: {
    grammar: 'perl',
    classes: `
      comment c1: *  sr: \\ WORD\\ word\\  cp: ./ word* =Please =~Word =Error =Simple =Shlomi =please =search
        =engine =CPAN =website =bug =system =Testers feature~word Please~word Error~. please~word item~.
        The~WORD CPAN~Word Testers~Word  nv: WORD} =$self =$s =$INSTALLDIRS  cm: =aggregator
      comment# c1: ./ =Simple =CPAN
      comment#- c1: =CPAN
      comment= cm: * =object '~word @~word list~word module~word following~word are~word  cp: word/ word.
        word: Word/ Word( =/ =The =error =or =that =perl =software =more =distribution =feature and~word
        only~word that~word on~word The~word more~word /~Word
      filehandle s1: * =Term =ReadLine =MinLine =Features  cp: Word =open =FileHandle =setvbuf FileHandle~.
        nn: .: WORD: =Compress :~.  nv: Word> =gzip =gzip_external =fdopen  s2: =write =sync  o: L~. Zlib~.
        Handle~. F~. gzip~.  nb: <~~open
      filehandle</ nv: *  o: .
      function nf: *
      keyword k: *  nb: word* word, =package =local =eval =require =undef =delete =die  s2: =any  nv: =default
        =when =given  cp: =until  s1: the~word
      number mi: * =1 =0 ,~0  mf: float  mh: 0,  cp: 0/
      operator o: *  ow: word  p: =?  s1: ,~word input~word
      plain nv: * =constant head1~WORD =~~back :~~ReadLine  -: _  s: word= WORD=  nb: word@ word& word$ word*
        word" word? word{ word% =push =defined =grep =open =close =no =caller =scalar =read =shift =wantarray
        =each =split =length =ref =sort =unpack =join =fileno =sleep  k: WORD{ =new =then  nn: WORD: Word:
        s2: word/ =level =handle =perl =data =function =invalid =perlio =api =flush =gz any~word on~word
        data~word except~word function~word "~Word at~~the  cp: Word, =__END__ =same =Perl =receives
        =parameters =available =may =parameter =buffer =FileHandle Perl~word For~word parameter~word may~word
        FileHandle~word C~word ,~~which a~~filename  s1: =with =be =filehandle =method =back =two =arguments
        =second =that =automatically =line =will =ReadLine =functions =should =returns =actual =commands
        =filehandles =input =history =present =output =into =names =conventions =reference =hash =which =this
        =dummy =these =loop =waiting =call =registered =AnyEvent =event_loop =up =variable =tail by~word
        .~Word The~word line~word package~word item~Word returns~word output~word which~word method~word
        registered~word tail~word return~~value the~~value  bp: =STDOUT  c1: set~word
      punctuation p: *  nn: .: =:  o: [~.
      regex sr: * word! word; word/ word} word] word| 0- ~~word (~~foo <~~bar  s2: word Word" Word- =This
        >~word ^~Word  -: _  s1: Word word' '~~foo  mi: 0  nv: WORD word= word{ word) word, =$n =~word =$s
        is~word to~word  mf: float  p: ." .$ .# ., .} =" =; =, =' '~.  se: \\" foo~\\  k: word$ word% =print
        =use =return ^~~for  o: .~ .> .' == =~ $n~.  nb: word( =open  c1: word\` =# =regex =delimiters =string
        =other =numbers =integer #~word  nn: Word:  ow: =and  si: =this =$io
      regex/ sr: WORD word 0
      string s1: * .' =/ =. =- =%  p: .  se: \\  s2: ." =: => =[ not~word  nv: word= word; word, Word-  si:
        word{ word] =$Config =$file =$func =$script =$ld_script =$ld_libs  sx: word( word) Word) =Exporter =(
        =gzip_external =$VERSION ^~word (~WORD (~Word  nb: word$ =eval  o: ==  nn: =CPAN =$CPAN  k: =if =else
        ^~~my ^~~if >~~new  c1: #~word
      string" s2: * .: word( =' =.  nv: word- word) ^~word  si: word/ @~word  o: =-  p: =(  c1: =#
      string' s1: =: =file :~word
      string\` si: *
      v-string mf: *
      variable nv: * ?~word  vg: word^ =$ =^ =O =$_ $~.  nn: word: Word: .: =:  si: word" item~word "~word
        cp: =$digest (~~$data  s1: =$term ^~~$data
      variable$ nn: .
      variable$@ vg: *
      variable& nn: Word
      variable@ nn: Word
    `,
  },
  lua: {
    grammar: 'lua',
    classes: `
      comment c1: *  cm: =Example =code =org code~word from~word
      comment#! cp: *
      function n: * =adder  nb: =print =read =pairs =insert =ipairs =type =~word =setmetatable =gsub =sin
        =dofile  nf: =index =generate function~word
      keyword k: *  ow: word'  kd: =local  kc: =nil =false
      number mi: *
      operator o: *
      plain n: * =title =~Word  -: _  nb: word" =io =table =type =print =math  nf: Word:
      punctuation p: *
      string s1: *  se: \\
      string" s2: *
      string' sr: .%
      string[ s: *
    `,
  },
  elixir: {
    grammar: 'elixir',
    words: 'marked',
    classes: `
      argument nv: *
      atom ss: *
      attr-name ss: *  k: =do  p: do~.
      attribute nv: *
      boolean no: *
      comment c1: *
      comment#{ si: *  n: word
      delimiter si: *
      doc -: *
      function n: *  k: =fn
      interpolation>plain s2: . word#
      keyword k: *  ow: =when
      module no: *
      number mi: *  mf: float
      operator o: *  ow: word
      plain n: *  -: _  sr: . word~ =r  s2: word"  s1: word'  sx: =c =? ?~word
      punctuation p: *  o: .< =. =>
      regex sr: *
      string sd: *  se: \\  n: word<
      string" s2: *
      string' s1: *
      string~ sx: *  s2: .}  si: =}
    `,
  },
  crystal: {
    grammar: 'crystal',
    words: 'marked',
    classes: `
      attribute nd: *
      boolean kp: *
      builtin no: *
      char s1: *
      class-name nc: *  no: Word.
      comment c1: *
      constant no: *
      delimiter p: *
      double-colon o: *
      function nf: *
      keyword k: * =end  nf: word# .~word
      number mi: *  mf: float
      operator o: *  p: =:
      plain n: * fun~word  -: _  no: Word  nf: word( =new .~word  nb: word" =name =puts =proc  k: =raise
      punctuation p: *
      regex sr: *
      string s2: *  se: \\
      string% sx: *
      symbol ss: *
      variable vi: *
      variable@@ vc: *
    `,
  },
  gdscript: {
    grammar: 'gdscript',
    classes: `
      boolean bp: *
      class-name n: *  kt: word =String
      comment c1: *
      constant n: *
      function nf: *  kt: Word  nb: =print =prints =printt  n: =~word .~word signal~word
      keyword k: *
      number mi: *  mf: float
      operator o: *
      plain n: *  -: _
      punctuation p: *
      string s2: *
      variable n: *
    `,
  },
  applescript: {
    grammar: 'applescript',
    classes: `
      class-name nb: *
      comment c1: *
      keyword k: *  nb: word& =return
      number mi: *
      operator ow: *  o: .
      plain nv: *  w: _
      punctuation -: *
      string s2: *
    `,
  },
  smalltalk: {
    grammar: 'smalltalk',
    classes: `
      block-arguments -: *
      boolean bp: *
      char sc: *
      comment c: *
      keyword bp: *
      number m: *
      operator o: *
      plain nf: *  -: _  nc: Word  nv: =~word =result =x =y =a =b =sum =myPen =receiver :~word  nb: =ifTrue
        =ifFalse
      punctuation p: *  nf: .[ =:
      string s: *
      symbol ss: *
      temporary-variables nv: *
      variable nv: *  o: .
    `,
  },
  viml: {
    grammar: 'vim',
    classes: `
      builtin nb: *
      comment c: *  -: |~.
      function nb: *  -: Word  k: =join
      keyword k: *
      number m: *
      operator p: *
      plain -: *  p: .  se: \\  k: =i  nv: =php_omni_bi_classes =php_builtin_object_functions :~word
      punctuation p: *
      string s1: *
      string" s2: *
    `,
  },
  mojo: {
    grammar: 'python',
    classes: `
      boolean bp: *
      builtin nb: *  nf: word(
      class-name nc: *
      comment c1: *
      conversion-option si: *
      decorator nd: *
      function nf: *
      interpolation>punctuation si: *
      keyword k: *  nf: word(  kn: =import
      number mf: *  mi: =10
      operator o: *
      plain n: *  -: _ .  nf: word(  k: =fn =var =self
      punctuation p: *
      string s: * =.  sh: .  sa: =r
      triple-quoted-string s: * =\`  sh: .  mi: 0  gp: .>  nf: word(  n: word) =most =recent =call n~word  nc:
        Word(  nb: Word:  bp: =.  p: =( =)  k: =for
    `,
  },
}

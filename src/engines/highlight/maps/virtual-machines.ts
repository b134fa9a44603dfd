import type { LanguageTable } from '../class-map.ts'

/** Languages of the JVM, of .NET and the like. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const virtualMachinesTables: Readonly<Record<string, LanguageTable>> = {
  csharp: {
    grammar: 'csharp',
    classes: `
      attribute -: *
      attribute-arguments n: *
      attribute>class-name nf: *
      boolean k: *
      char sc: *
      class-name n: * Word] =BikeBrand enum~Word  nc: Word{ Word: record~Word  k: =equals =while
      class-name>keyword kt: *  nc: =internal
      comment c1: *
      comment/* cm: *
      constructor-invocation nf: *  n: Word<
      constructor-invocation>keyword kt: *
      directive cp: *
      function nf: *
      generic n: *
      generic-method>function n: *
      generic>keyword kt: *
      keyword k: * =void =out  kt: =int =string =bool =object =double =decimal =uint =sbyte =byte =short
        =ushort =long =ulong =float =char =dynamic
      named-parameter n: *
      namespace nn: *
      namespace>punctuation nn: *
      number m: *
      operator p: *
      plain n: *  -: _  nf: Word(  s: word" "~word  k: =init  kt: =nint =nuint
      preprocessor cp: *
      punctuation p: *
      range p: *
      return-type n: *
      return-type>keyword kt: *
      string s: *  n: =Length
      target k: *
      type-expression n: *
      type-list -: *
      type-list>class-name n: Word{
    `,
  },
  java: {
    grammar: 'java',
    classes: `
      annotation nd: *
      boolean kc: *
      char sc: *
      class-name nc: * =BufferedReader =File =InputStreamReader =LogEvent =StringBuffer =LogAlert
        =ObjectAllocator =HashCode =ThreadHashCode =AtomicBoolean =BigDecimal =StringBuilder =EnumTest ^~~Cell
         nf: Word(  nl: Word:  na: =Unsafe .~~ConcurrentHashMapV8  no: =K =V =T
      class-name>namespace na: *  n: =java
      comment c1: * word" =check =runtime =following =iteration =Ballerina =Function =parameter =byte
        =expression =scope =error =execution =structure =expressions =checking =tainted =executed type~word
        Invocation~word line~word execution~word a~~variable a~~string  cm: 0* =base =slots =empty =lock
        cache~word first~word update~word .~~org  o: ." .; "~.  n: word[ word= word? =webresult =agePeter
        =jacksCollege =persons =person =lgrade =emp1  s: WORD" =Employee =balance "~WORD  kt: =int  nc:
        =Person ^~Word  na: =push  k: ^~~if
      comment/* cm: * =http =hash single~word /~~*  mi: 0  n: word( word{ =~word =returns =input =string
        =result  s: ., Word" Word' word+ =" =balance "~Word  nl: word: =:  c1: word' =value =type =current
        =data =since /~. /~Word current~word since~word ^~~/ "~~is  o: .) .} .{ =( =; == =[ =] ={ =} int~.  k:
        =else  kt: =var  na: .~word
      comment/** cm: * word"
      comment// c1: ." word= =int "~.
      constant no: *  nl: WORD:  na: =LT_WARNING =UNREPEATABLE .~WORD
      function na: * .~~getRuntime  n: word) =performRuntimeExec =performOSAScript =~word
        =rubyFixnumToPositiveInt =sum =defineClass =rubyFixnumToLong =convertRubyBooleanToJavaBoolean =area
        ^~word (~word :~word  nf: =main =showInTerminal =compileOSAScript =getRuntime =load =allocate
        =initialize =initialValue =increment =decrement =nextLong =newCHM =apply =makeSound void~word int~word
        String~word boolean~word return~word IRubyObject~word long~word double~word >~word T~word V~word
        function~word
      generics n: *  -: _
      import>class-name nn: * =ObjectAllocator  na: Word.
      keyword kd: * =super ^~~static  k: word{ word( word" word; word. word, =new =return =throw =else
        =instanceof =case =default  kc: word) word| =null  kt: word[ =void =float =long =int =boolean =double
        =var =byte  kn: =package =import  n: =permits  na: .~word  nn: import~word
      namespace nn: *  n: =sun static~word
      namespace>punctuation nn: *
      number mi: *  mf: float
      operator o: *  nl: io~.
      plain n: * =planet  -: _  nl: word:  na: =out =length =nil =semaphore .~word  kd: =record
      punctuation o: *
      static na: *
      string s: *
      triple-quoted-string sh: *
    `,
  },
  kotlin: {
    grammar: 'kotlin',
    classes: `
      annotation nd: *
      boolean k: *
      char sc: *
      comment cm: *
      comment// c1: *
      expression>function s: *
      expression>keyword s: *
      expression>plain s: *
      expression>punctuation s: *
      function nf: *  nc: Word
      interpolation-punctuation s: *
      keyword k: * :~word  kd: =class =val =data =var =interface  n: =to  nf: fun~word
      label nd: *
      number mi: *  mf: float
      operator p: *  o: .. .: =.
      plain n: * =fooNullable ^~word (~~value .~~value  -: _  nc: Word  mi: 0  py: word= var~word  s: Word:
        mb: 0,  nf: word{  nn: package~word
      punctuation p: *
      string s: *
    `,
  },
  scala: {
    grammar: 'scala',
    classes: `
      annotation n: *
      boolean kc: *
      builtin kt: *  nc: =~Word ^~Word constructor~Word >~Word
      char sc: *
      comment c1: *  kt: word]
      comment/* cm: *
      expression>number s: *
      expression>plain s: * word( word. .~word
      expression>punctuation s: *
      id n: *
      interpolation>punctuation s: *
      keyword k: *  nf: word(
      namespace nn: *
      namespace>punctuation nn: *
      number mi: *  mf: float  err: 0= :~0
      operator k: *  o: .= .: .> =+ =* =~. =< => =- =| String~. :~.  kt: =/
      plain n: *  -: _  nc: Word  nf: word( word[ =color =bite def~word  kt: Word[ Word] Word) word] =it
        =ifFalse =Compiler =getName =result =save =sites =repl =test =load :~Word type~Word [~word :~word
        this~word .~~scala  nv: word. Word. =interface =sSquared =writer =mydog =george val~word  k: =_  py:
        =length =toInt =take =bark =write =Properties =lineSeparator .~word .~Word  o: =#
      punctuation o: *  err: :~. echo~.
      string s: *  kt: =yay  err: [~.
      symbol ss: *
      triple-quoted-string s: *
    `,
  },
  groovy: {
    grammar: 'groovy',
    classes: `
      annotation nd: *
      boolean kc: *
      class-name n: *  nc: Word{  kd: =final =native
      comment c1: *  cm: word- word* =groovy  kd: =private =protected
      comment/* cm: * word: word. word/  -: _  n: word is~word *~Word
      comment/** cm: *
      expression>function s2: *
      expression>plain s2: *
      function n: *  na: .~word  nf: def~word void~word
      interpolation-punctuation s2: *
      interpolation-string>string s2: *
      keyword k: *  kd: =class =static =private =protected =implements =abstract =const =extends =public
        =strictfp =super =synchronized =throws =transient =volatile  kt: =def =void =int =boolean =double
        =float =short  kn: =import
      number mi: *
      operator o: *
      plain n: *  -: _  nl: Word:  na: word{ .~word  nn: =groovy =transform .~Word .~~transform
      punctuation o: *
      string s1: *
      string" s2: *
      string""" s2: *
    `,
  },
  dart: {
    grammar: 'dart',
    classes: `
      boolean kc: *
      class-name n: * extends~Word  nc: Word{ class~Word  kt: =String
      comment c1: *
      comment/** cm: *
      expression>function si: *
      expression>plain si: *
      expression>punctuation si: *
      function n: *  na: .~word
      generics>class-name kt: *
      interpolation>punctuation si: *
      keyword kd: *  k: word( word{ =new =return
      metadata nd: *
      namespace n: *
      number mi: *
      operator o: *
      plain n: *  -: _  nl: word:  kt: =int
      punctuation p: *
      string s: *
    `,
  },
  vala: {
    grammar: 'vala',
    classes: `
      boolean k: *
      class-name n: *  nc: Word:  nf: Word(
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      constant n: *
      delimiter s: *
      function nf: *
      interpolation>plain s: *
      keyword k: *  kt: word[ =int =bool =string
      number m: *
      operator p: *
      plain n: *  -: _  k: =namespace_int
      punctuation p: *
      raw-string s: *
      string s: *
    `,
  },
  vb: {
    grammar: 'visual-basic',
    classes: `
      boolean k: *
      comment c1: *
      directive cp: *
      keyword k: *  kt: Word= Word, Word) =String =Boolean  ow: =As
      number mi: *
      operator o: *
      plain n: *  -: _  nn: =System =SilkenWeb  nf: Sub~Word Property~Word  nv: Const~Word Dim~word
      punctuation p: *
      string s: *
    `,
  },
  fsharp: {
    grammar: 'fsharp',
    classes: `
      char k: *
      class-name nc: *  kt: word
      comment c1: *
      comment(* c: *
      computation-expression n: *
      function nc: *  n: word
      keyword k: *  bp: =true =false
      number mi: *
      operator p: *
      plain n: *  -: _  nc: Word  nn: Word.  kt: =list
      punctuation p: *
      string s2: *
    `,
  },
}

import type { LanguageTable } from '../class-map.ts'

/** Compiled languages. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const systemsTables: Readonly<Record<string, LanguageTable>> = {
  c: {
    grammar: 'c',
    classes: `
      char n: * =name  err: . word;  -: _  mi: 0  sc: \\ .) .; .: =~. case~.  p: =; =.
      class-name n: *  kt: word> word& =size_t =uint32_t =uint8_t =ssize_t =int64_t =uint64_t =int16_t
        =uint16_t =int8_t =int32_t =ptrdiff_t =char16_t =div_t =ldiv_t =mbstate_t =sig_atomic_t =fpos_t
        =clock_t =time_t =off_t =wchar_t =wctrans_t =wint_t =wctype_t =int_least8_t =int_least16_t
        =int_least32_t =int_least64_t =uint_least8_t =uint_least16_t =uint_least32_t =uint_least64_t
        =int_fast8_t =int_fast16_t =int_fast32_t =int_fast64_t =uint_fast8_t =uint_fast16_t =uint_fast32_t
        =uint_fast64_t =intptr_t =uintptr_t =intmax_t =uintmax_t =char32_t  k: =extern =switch
      comment c1: * =comment  s: 0\\
      comment/* cm: *
      comment/** cm: *  s: \\
      comment// c1: word
      constant nb: *  n: word
      directive cp: *
      directive-hash cp: *
      expression>class-name cp: *
      expression>constant cp: *
      expression>function cp: *
      expression>keyword cp: * word) word* =void =char
      expression>number cp: *
      expression>operator cp: *
      expression>plain cp: * _ =AES_BLOCK_SIZE
      expression>punctuation cp: *
      function n: * return~word  nf: =foo =load_trusted_certs =main =encrypt_file =load_des_keys =sign_file
        =__REDIRECT =TRANS =create_addon =Init =function_1 int~word void~word *~word ssize_t~word
        napi_value~Word NAPI_CDECL~word color~word type~word
      keyword k: *  kt: word) word* word, word> word[ =int =void =unsigned =long =char =double =short =signed
        =float =_Bool =_Complex  nl: word:  n: =asm  kr: =inline  nf: typedef~~void
      macro cp: *  -: include~_
      macro-name cp: *
      macro>comment c1: word, >~. ,~word *~~this
      macro>comment// cp: *
      macro>punctuation cp: *
      macro>string cpf: *  cp: _ 0 \\ word" word' .% .\\ word% word, word\\ =% "~. ^~. '~word ,~.
      number mi: *  p: .  mh: 0} =0x0F  mf: =1e123
      operator o: *  nl: default~. public~.  p: '~~:
      plain n: * =first ^~~UINT8 :~~public  -: _  err: . word( =$  kt: WORD* =DIR =va_list =jmp_buf  k: word~
        =virtual =restricted  nb: =true =false  nl: =public  kr: =typename =__asm =__int8 =__based =__except
        =__int16 =__stdcall =__cdecl =__fastcall =__int32 =__declspec =__finally =__int61 =__try =__leave
        =_inline =__inline =naked =_naked =__naked =restrict =_restrict =__restrict =thread =_thread =__thread
        =_typename =__typename  c: be~word
      punctuation p: *
      string s: *  se: \\  cp: Word# =config =#  cpf: =h
      string< cpf: *
    `,
  },
  cpp: {
    grammar: 'cpp',
    classes: `
      base-clause n: *
      base-clause>class-name n: Word{
      boolean nb: *
      char sc: *
      class-name n: * =ECarTypes  nc: Word{ Word> WORD{ Word, word{ word> word, =ranged_hash_fn class~Word
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      comment// c1: Word
      constant n: *
      directive cp: *
      directive-hash cp: *
      double-colon o: *
      expression>boolean cp: *
      expression>class-name cp: * Word, Word> =_Alloc
      expression>function cp: *
      expression>keyword cp: *
      expression>operator cp: *
      expression>plain cp: * _
      expression>punctuation cp: *
      function n: * void~~print void~~CreateObject  nf: =main =func =test =binary_heap_point_const_iterator_
        =Initialize =doSomethingWithAFile void~word void~Word int~Word bool~Word  kr: =thread  k: =const_cast
        =static_cast
      generic n: *
      generic>keyword kt: * word,
      generic>number mi: *
      keyword k: * =default =final =module  kt: word* word& word> =int =char =char16_t =char32_t =unsigned
        =double =void =bool =float =uint32_t =uint8_t =long =short =signed =wchar_t =int8_t =int16_t =int32_t
        =int64_t =uint16_t =uint64_t  nb: word, =nullptr  nl: word:  kr: =inline
      macro cp: *
      macro-name cp: *
      macro>comment cp: *
      macro>comment/* cm: *
      macro>punctuation cp: *
      macro>string cpf: * . word. word"
      macro>string" cp: *
      module n: *
      number mf: *  mi: 0
      operator o: *  n: word  nl: public~.  p: T~~>
      plain n: *  -: _  kr: =thread =__try =__asm =__int8 =__based =__except =__int16 =__stdcall =__cdecl
        =__fastcall =__int32 =__declspec =__finally =__int61 =__leave =_inline =__inline =naked =_naked
        =__naked =_restrict =__restrict =_thread =__thread =_typename =__typename =__virtual_inheritance
        =__uuidof =__super =__single_inheritance =__multiple_inheritance =__interface =__event  kt: =size_t
        =FILE =jmp_buf =DIR =div_t =ldiv_t =mbstate_t =sig_atomic_t =fpos_t =clock_t =time_t =va_list =ssize_t
        =off_t =ptrdiff_t =wctrans_t =wint_t =wctype_t =_Bool =_Complex =int_least8_t =int_least16_t
        =int_least32_t =int_least64_t =uint_least8_t =uint_least16_t =uint_least32_t =uint_least64_t
        =int_fast8_t =int_fast16_t =int_fast32_t =int_fast64_t =uint_fast8_t =uint_fast16_t =uint_fast32_t
        =uint_fast64_t =intptr_t =uintptr_t =intmax_t =uintmax_t  k: =restricted =_Alignas =_Alignof =_Atomic
        =_Generic =_Imaginary =_Noreturn =_Static_assert =_Thread_local =restrict =size_of =throws
      punctuation p: *
      raw-string s: *
      string s: *  se: \\  cpf: =util  cp: h~word
      string" cp: /~word
      string< cpf: *
    `,
  },
  objective_c: {
    grammar: 'objectivec',
    classes: `
      char sc: *
      comment c1: *
      comment/* cm: *
      directive cp: *
      directive-hash cp: *
      expression>plain cp: *
      function n: *
      keyword k: *  kt: word) =int
      macro cp: *
      macro>comment cp: *
      number mi: *
      operator o: *  k: .(
      plain n: * :~word  -: _  nc: Word: Word< :~Word  nf: word: word]  k: =autoreleasepool
      punctuation p: *
      string s: *
      string" cp: *
    `,
  },
  rust: {
    grammar: 'rust',
    classes: `
      attribute nd: *  -: _  mi: 0  mf: float
      boolean k: *
      class-name n: *  nf: Word(  nn: Word: =~~String  nb: =String =Vec =Option =BitAnd =BitOr =BitXor =Copy
        =Div =Eq =Err =Index =Mul =Neg =None =Ok =Ord =Owned =Send =Shl =Shr =Sub =Rc =Arc =Result =Sync =Pin
        =Unpin =Sized =Drop =Fn =FnOnce =Clone =PartialEq =PartialOrd =AsMut =AsRef =From =Into =Default
        =DoubleEndedIterator =ExactSizeIterator =Extend =IntoIterator =Iterator =FromIterator =ToOwned
        =ToString =TryFrom =TryInto
      closure-params n: *
      closure-punctuation p: *
      comment c1: *
      comment/* cm: *
      comment/** cd: *
      comment//! cd: *
      comment/// cd: word Word .\`
      constant nb: =DIR =FILE
      fragment-specifier nv: *
      function nf: *  nn: word:
      function-definition nf: *  n: word<  k: =for
      keyword k: * =self  nb: word= word) word, word] word> =str =i32 =bool =usize =u32 =f64 =char =f32 =i16
        =i64 =i8 =isize =u16 =u64 =u8 =u128 =i128  cs: #~word
      lifetime-annotation nv: *
      macro nd: *
      module-declaration n: *  k: =dyn =move
      namespace nn: *
      number mi: *  mf: float
      operator o: *  k: .> =~~>
      plain n: *  -: _  py: word| word}  nv: word(  nb: =int =intptr_t =c_char =c_double =c_float =c_int
        =clock_t =c_long =c_longlong =c_schar =c_short =c_uchar =c_uint =c_ulong =c_ulonglong =c_ushort
        =c_void =dev_t =dirent =float =fpos_t =ino_t =mode_t =off_t =pid_t =ptrdiff_t =size_t =ssize_t =time_t
        =uint =uintptr_t =drop  k: =log
      punctuation p: *  k: .> =>  nf: =.  o: .~.
      string s: *
      string" se: \\
      type-definition n: *  k: =extern =super =true =unsafe  nb: =Add
      variable nv: *
    `,
  },
  go: {
    grammar: 'go',
    classes: `
      boolean no: *  n: =_
      builtin kt: *
      char sc: *
      comment c: *
      function n: *  nb: =append =make =len =print  kt: =string =byte
      keyword k: *
      number m: *
      operator o: *
      plain n: *  -: _
      punctuation p: *  o: =. =:
      string s: * =8080  se: \\ 0
    `,
  },
  zig: {
    grammar: 'zig',
    classes: `
      boolean kc: *
      builtin nb: *
      builtin-type kt: *  k: =anyerror =void =bool =type =c_longdouble =comptime_float  nb: =comptime_int
      class-name n: *
      comment c: *
      function n: *  nf: =alloc =allocator .~word
      keyword k: *
      label n: *
      number mi: *
      operator o: *  p: =|
      plain n: *  -: _  mi: 0  py: Word= Word; =left =right .~word
      punctuation p: *  o: ,~.
      string s: *  se: \\
    `,
  },
  nim: {
    grammar: 'nim',
    classes: `
      char sc: *
      comment c: *
      function n: *  nf: proc~word
      keyword k: *
      number mi: *  mf: float
      operator o: *  ow: word  p: =: =.  k: =of
      plain n: *  -: _  kt: =string =int =float =char =bool =seq =range =array =int16 =int32 =int64 =float32
        =float64  kp: =true =false
      punctuation p: *  o: =] =[
      string s: *
    `,
  },
  d: {
    grammar: 'd',
    classes: `
      char sc: *
      class-name n: *
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      function n: *
      keyword k: *  kc: word, word)  nb: =string  kt: =void =double
      number mi: *
      operator p: *
      plain n: *  -: _
      property nd: *
      punctuation p: *
      string s: *
    `,
  },
  swift: {
    grammar: 'swift',
    classes: `
      attribute kd: *
      boolean kc: *
      class-name kt: *
      comment c1: *
      comment/* cm: *
      constant kt: *
      directive cp: *
      directive-name cp: *
      directive>boolean cp: *
      directive>operator cp: *
      directive>punctuation cp: *
      function nf: *
      function-definition nf: *  n: word<
      interpolation-punctuation se: *
      keyword k: * =for =default  kt: Word  nv: word= word: word\` \`~word  nf: word(  kd: word) =func =import
        =public =class =private =internal =unowned =lazy =required =final =protocol =typealias =extension
        =struct =enum =open >~word
      label nv: *
      literal k: *
      nil kc: *
      number mi: *  mf: float
      omit nv: *
      operator o: *  p: =?  sr: =/
      other-directive k: *  cp: =warning
      plain n: * =example =emoji =whitespace =theQuestion =vegetableComment ^~word /~~not .~~sideLength
        .~~highestPrice  -: _  sr: . word\\ =multiline /~word ^~~multiline  nv: word: word= =price1  nf:
        =maybeFunction ^~~maybeFunction  p: =\`  k: =each
      punctuation p: *  o: =.
      short-argument nv: *
      string s: *  se: \\ 0}  n: =aDouble
      string" s: of~word
    `,
  },
  glsl: {
    grammar: 'glsl',
    classes: `
      class-name n: *
      comment c1: *
      comment/** cm: *
      directive cp: *
      directive-hash cp: *
      expression>number cp: *
      expression>plain cp: *
      function n: *  nf: =main
      keyword kt: * =vec4 =vec3  k: word( =uniform =in =out
      macro cp: *
      number mi: *
      operator o: *
      plain n: *  -: _  nb: =gl_Position
      punctuation p: *
    `,
  },
  hlsl: {
    grammar: 'hlsl',
    classes: `
      class-name n: *
      comment c1: *
      comment/* cm: *
      function nf: *  nb: word
      keyword kt: *  k: =return =const
      number mi: *
      operator o: *
      plain n: *  -: _  nb: WORD
      punctuation p: *
    `,
  },
  verilog: {
    grammar: 'verilog',
    classes: `
      comment c1: *
      comment/* cm: *
      comment/** cm: *
      function n: *  k: =foreach
      important k: *
      kernel-function nb: *
      keyword k: *  kt: word[ =input =logic =output =posedge =class =int
      number mi: *  mb: . word
      operator o: *
      plain n: *  -: _  nl: WORD:
      punctuation p: *  o: =:
      string s: *
    `,
  },
  vhdl: {
    grammar: 'vhdl',
    classes: `
      comment c1: *
      function n: *
      keyword k: *
      number mi: *
      operator o: *
      plain n: *  -: _  kt: =std_logic =integer
      punctuation p: *
      vhdl-vectors s1: *
    `,
  },
  nasm: {
    grammar: 'nasm',
    classes: `
      comment c1: *
      keyword nv: *  k: WORD  nf: =global ^~word
      label nl: *
      number mi: *
      operator p: *  cp: =%
      plain nf: *  -: _  p: .  nv: word%  kt: =byte push~word  cp: =assign %~word
      register nb: *
      string s: *
    `,
  },
  llvm: {
    grammar: 'llvm',
    classes: `
      boolean nv: *
      comment c1: *
      keyword k: *
      label nl: *
      number m: *
      plain -: *
      punctuation p: *
      string s: *
      type kt: *
      variable nv: *
      variable# vg: *
      variable@ vg: *
    `,
  },
  fortran: {
    grammar: 'fortran',
    classes: `
      boolean kc: *
      comment c1: *
      keyword k: * =parameter  w: _  kt: word: word, =integer =character =real
      number mi: *  mf: float
      operator o: *  p: .: =:
      plain n: *  w: _  k: =procedure  nb: =size
      punctuation p: *
      string s2: *
      string' s1: *
    `,
  },
  pascal: {
    grammar: 'pascal',
    classes: `
      comment cm: *
      comment// c1: *
      keyword k: *  n: Word:
      number m: *  mh: word
      operator p: *
      plain n: *  -: _  kt: word;  k: =writeln
      punctuation p: *
      string s: *
    `,
  },
  ada: {
    grammar: 'ada',
    classes: `
      attribute na: *
      boolean n: *
      char sc: *
      comment c1: *
      keyword k: *  kn: =with  kd: =procedure =package =subtype =type =function  ow: =and
      number mi: *  mf: float
      operator o: *
      plain -: *
      punctuation p: *
      string s2: *
      variable n: *  nb: =String =Integer =Positive =character =constraint_error =duration =positive
        =long_float =long_integer =long_long_float =long_long_integer =program_error =short_float
        =short_integer =short_short_integer =storage_error =tasking_error =wide_character =wide_string
        =wide_wide_character =wide_wide_string  k: =parallel  nn: with~Word  nf: procedure~Word package~Word
        type~Word function~Word Type~WORD
    `,
  },
}

import type { LanguageTable } from '../class-map.ts'

/** Template languages, and PHP. Learnt from Rouge 4.7: docs/highlighting.md says how. */
export const templatesTables: Readonly<Record<string, LanguageTable>> = {
  liquid: {
    grammar: 'liquid',
    classes: `
      attr-name -: *
      attr-value -: *
      boolean kc: *
      comment -: *  c: word{ word} word% ={ =}
      delimiter cp: *
      doctype -: *
      doctype-tag -: *
      empty nb: *
      entity -: *
      function nf: *  nb: .~~first
      keyword nt: *  na: word: =reversed  nv: word. =range  kr: =continue
      name -: *
      namespace -: *
      number mi: * post_url~0  -: 0-
      object nv: *  nt: word/ %~word  nf: word:  nb: =forloop
      operator p: * =:  ow: word  o: ." .= ==  -: =-
      plain nv: * =num  w: _  -: Word . float word{ word- word? word: word/ word< word( word' word\` =raw
        =html =page =default =to =md =console =assets =sidebar =def =foo =document =index =pdf =footer =note
        =select =that =set =empty >~_ }~_ }~word Just~word include~word /~word to~word a~word \`~word
        that~word  c: .# #~word  cp: ={ =}  na: =param2 =param "~word html~word  nt: =render_time
        =include_cached =highlight =endhighlight =post_url =gist %~word  nb: and~word
      prolog -: *
      punctuation -: *  p: .' .% .} =. =, =[  nb: forloop~.
      range p: *
      string s2: *
      string' s1: *
      tag -: *
    `,
  },
  php: {
    grammar: 'php',
    classes: `
      attr-name na: *
      attribute-class-name na: *
      attribute-content na: *
      attribute-content>number na: *
      attribute-content>punctuation na: *
      attribute-content>string na: *
      class-name nc: *  kt: word$ Word<
      class-name-definition nc: *
      class-name>punctuation nc: *
      comment cd: *
      comment# c1: *
      comment/* cm: *
      comment// c1: *  na: =included included~word
      comment<! c: *
      constant no: *  kc: word  k: word. =__CLASS__ .~word  sh: =EOF  nc: =COM =CUBRID =DBA =DOM =FDF =FPM
        =FTP =GMP =IMAP =IDN =JSON =LDAP =LZF =OCI8 =PCNTL =PCRE =POSIX =RRD =SNMP =SOAP =SPL =SQLSRV =SSH2
        =SVN =TCP =ODBC =URL =WDDX =XML
      delimiter cp: *
      delimiter# na: *
      delimiter>punctuation sh: *
      delimiter] na: *
      function nf: *  nb: =~word =defined =function_exists =strlen =substr =bcmul =bccomp =is_string =assert
        =constant ^~word return~word
      function-definition n: *
      function>punctuation nf: *
      keyword k: * =new =else =try )~~use  no: WORD  kt: word{ =string =int =bool =float ?~word (~~array  nn:
        word\\ \\~word  n: word>  kn: =use =namespace  kd: =class =extends =implements =interface =enum  na:
        =include_once  nc: =clone =declare =enddeclare =endfor =endforeach =endswitch =endwhile =eval =exit
        =finally =global =goto =instanceof =var =xor =Array =String
      number mi: *  mf: float
      operator o: *  mf: =.
      package nc: *  nn: word; =ext =Namespace namespace~word namespace~Word  k: =const  nf: =api
        =app_identity =remote_api  n: use~~namespace
      package>punctuation nc: *
      plain cd: * =License will~word /~~*  -: _ .< =html =Hello  nc: \\ Word; word; Word, Word{ word\\ Word}
        Word( Word: Word= =Zip =Memcache =Random =APCu =Bzip2 =Calendar =CommonMark =Ctype =cURL =dBase
        =Directory =Eio =Enchant =Exif =Expect =Fann =Fileinfo =Filesystem =Filter =GeoIP =Gettext =GnuPG
        =Hash =iconv =Igbinary =Inotify =Grapheme =intl =libxml =Mail =Mailparse =Math =Mcrypt =Mhash
        =mqseries =Mysql_xdevapi =MySQL =Network =OAuth =OPcache =OpenAL =OpenSSL =PostgreSQL =phpdbg =Pspell
        =Radius =Rar =Readline =Recode =Rnp =RpmInfo =runkit7 =Scoutapm =Seaslog =Semaphore =Session =Simdjson
        =SimpleXML =Socket =Sodium =Solr =ssdeep =Statistic =Stomp =Stream =Swoole =Taint =Tidy =Tokenizer
        =Trader =Uopz =var_representation =win32service =WinCache =xattr =xdiff =Xhprof =Xpass =Yaml =Zlib
        =ZooKeeper :~Word  s1: Word' word/ Word. WORD' =' =php =get =Does =printed Does~word  nv: word! word=
        word) word- word+ =$req =$email =$federatedIdentity =$federatedProvider =$integer =$string  k: word{
        word' =set =throw =public =static =function =new =if =case =abstract =echo =old_function =cfunction
        =__class__ =__dir__ =__file__ =__function__ =__line__ =__method__ =__namespace__ =__trait__ }~word
        ^~~return ^~~print  p: .{ .) .; .$ .} .' =( =; ={ =}  c1: ./ =since =data =are =be =This =operator /~.
        to~word a~Word data~word be~word This~word the~~string  s2: word:  nf: word(  o: .= .> .: =: == =>  n:
        word> word[ =bucket =async =await function~word  nn: =some =\\ namespace~word  kn: =use =namespace
        kc: =null =false  cp: ?~word
      property n: *
      punctuation p: *
      string s1: *  se: 0\\  s2: \\+
      string" s2: *  se: \\
      string' na: =file
      string< sh: *
      string>delimiter sh: *
      tag nt: *
      tag>punctuation nt: *
      variable nv: *
    `,
  },
  erb: {
    grammar: 'erb',
    classes: `
      attr-name na: *
      delimiter cp: *
      plain -: *
      punctuation nt: *
      tag nt: *
    `,
  },
  handlebars: {
    grammar: 'handlebars',
    classes: `
      attr-name na: *
      attr-value s: *
      attr-value>punctuation s: *
      block nn: *  k: .
      boolean kc: *
      comment c: *
      delimiter k: *
      number nv: *
      plain -: *
      punctuation nt: *  o: ==  p: foo~.  k: {~.
      string s2: *
      string' s1: *
      tag nt: *
      variable nv: *  na: @~word
    `,
  },
  haml: {
    grammar: 'haml',
    classes: `
      attr-name na: *
      attr-value s: *
      attributes nf: *  -: _
      boolean kp: *
      class-name no: *
      code n: *  -: _  nf: .~word
      comment c1: *
      content>plain s2: *
      delimiter si: *
      doctype nn: *
      filter nd: *
      filter-name nd: *
      keyword k: *
      markup -: *
      multiline-code nf: *  n: word|
      multiline-comment c: *
      number mi: *
      operator o: *
      plain -: *  nf: .~word  nt: :~word
      punctuation p: *
      ruby n: *
      string s2: *
      string' s1: *
      symbol ss: *
      tag nt: *  nc: =. .~word  nf: #~word
      tag# nc: *
      tag. nc: *
      tag>punctuation nt: *
      variable vi: *
    `,
  },
  twig: {
    grammar: 'twig',
    classes: `
      boolean kp: *
      comment c: *
      delimiter cp: *
      operator ow: *
      plain -: *  nv: word. =user .~word
      punctuation s1: *
      string s1: *
      tag nt: *
      tag-name k: *
    `,
  },
  jinja: {
    grammar: 'django',
    classes: `
      attr-name na: *
      comment c: *
      delimiter cp: *
      filter nf: *
      function nv: *
      keyword k: *
      operator o: *
      plain -: *
      punctuation nt: *  p: .'
      string s1: *
      string" s2: *
      tag k: *
      tag< nt: *
      tag</ nt: *
      test kp: *
      variable nv: *
    `,
  },
  slim: {
    grammar: 'pug',
    words: 'dashed',
    classes: `
      attr-class nc: *
      attr-id nf: *
      attr-name na: *
      attr-value s: *
      attributes s1: *
      code n: *  nf: .~word
      doctype nn: *
      function n: *
      keyword k: *
      number mi: *
      operator nf: *
      plain -: *  p: .  c: WORD =/ /~Word  n: word} word( =place  s1: word' '~word  nf: .~word
      plain-text -: *  p: .  n: word. word/ =~word  na: word=  nf: =name .~word
      plain-text* n: *
      plain-text*@ vi: *
      plain-text= nf: *
      punctuation p: *
      string s1: *
      tag nt: *  nd: word:
    `,
  },
}

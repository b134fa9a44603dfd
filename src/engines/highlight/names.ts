/**
 * The tag of the lexer that Rouge 4.7 finds by a name, or null. Case counts, as in Rouge: `Dockerfile` is a
 * name and `JavaScript` is none. Options behind a question mark (`php?start_inline=1`) belong to no name.
 */
export function findLexer(name: string): string | null {
  const end = name.indexOf('?')
  return tags.get(end < 0 ? name : name.slice(0, end)) ?? null
}

/** Lexers that have other names too: the tag, then those. */
const withAliases = `
  actionscript as as3, apiblueprint apib, augeas aug, batchfile bat batch dosbatch winbatch, bibtex bib
  brainfuck bf, brightscript bs brs, cfscript cfc, clojure clj cljs, coffeescript coffee coffee-script
  common_lisp cl common-lisp elisp emacs-lisp lisp, conf config configuration
  console terminal shell_session shell-session, cpp c++, crystal cr, csharp c# cs, cython pyx pyrex
  d dlang, diff patch udiff, docker dockerfile Dockerfile containerfile Containerfile, dot graphviz
  eex leex heex, elixir exs, email eml e-mail, erb eruby rhtml, erlang erl, escape esc, fluent ftl
  freefem ff, gdscript gd, ghc-cmm cmm, gherkin cucumber behat, go golang, groovy nextflow nf, hack hh
  haml HAML, handlebars hbs mustache, haskell hs, haxe hx, hylang hy, idris idr, irb pry
  isabelle isa Isabelle, janet jdn, javascript js, jinja django, json-doc jsonc, jsx react, julia jl
  lasso lassoscript, literate_coffeescript litcoffee, literate_haskell lithaskell lhaskell lhs
  livescript ls, make makefile mf gnumake bsdmake, markdown md mkd, mathematica wl wolfram, matlab m
  moonscript moon, nesasm nes, nim nimrod, nix nixos
  objective_c objc obj-c obj_c objectivec objective-c
  objective_cpp objcpp obj-cpp obj_cpp objectivecpp objc++ obj-c++ obj_c++ objectivec++, ocl OCL
  openedge abl, opentype_feature_file fea opentype opentypefeature, perl pl, php php3 php4 php5
  plaintext text, postscript postscr ps eps, powershell posh microsoftshell msshell, protobuf proto
  puppet pp, python py, q kdb+, r R s S, robot_framework robot robot-framework, ruby rb
  rust rs rust,no_run rs,no_run rust,ignore rs,ignore rust,should_panic rs,should_panic
  shell bash zsh ksh sh, smalltalk st squeak, sml ml, systemd unit-file, terraform tf
  tex TeX LaTeX latex, typescript ts, vb visualbasic, vcl varnishconf varnish, viml vim vimscript ex
  vue vuejs, xojo realbasic, yaml yml, zig zir
`

const withoutAliases = `
  abap ada apache apex applescript armasm awk bbcbasic bicep biml bpf bsl c ceylon cisco_ios clean cmake
  cmhg cobol codeowners coq css csvs cuda cypher dafny dart datastudio digdag ecl eiffel elm epp factor
  fortran fsharp ghc-core gjs glsl gradle graphql gts hcl hlsl hocon hql html http idlang iecst igorpro
  ini io irb_output isbl j java jsl json json5 jsonnet jsp kotlin lean liquid llvm lua lustre lutin m68k
  magik mason meson minizinc mojo mosel msgtrans mxml nasm nginx nial ocaml p4 pascal plist plsql pony
  praat prolog prometheus properties qml racket reasonml rego rescript rml sas sass scala scheme scss sed
  sieve slice slim smarty sparql sqf sql ssh stan stata supercollider svelte swift syzlang syzprog tap tcl
  toml tsx ttcn3 tulip turtle twig vala velocity verilog vhdl wollok xml xpath xquery yang
`

/** Rouge guesses the language of a `guess` by the code; here it stays plain. */
const tags: ReadonlyMap<string, string> = new Map([
  ['guess', 'plaintext'],
  ...splitNames(withoutAliases, /\s+/).map(tag => [tag, tag] as const),
  ...splitNames(withAliases, /, |\n\s*/).flatMap(lexer => {
    const [tag = '', ...aliases] = lexer.split(' ')
    return [tag, ...aliases].map(name => [name, tag] as const)
  }),
])

function splitNames(text: string, separator: RegExp): readonly string[] {
  return text.trim().split(separator)
}

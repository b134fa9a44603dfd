/**
 * The colours of Rouge's themes. A line is a style, `foreground/background` and words, and the short classes that
 * have it; `*` is the block of code itself. A deeper line continues the one before.
 */
export const themes: Readonly<Record<string, string>> = {
  base16: `
    #383838: * w
    #181818/#ab4642: err
    #585858: c ch cd cm cpf c1 cs
    #f7ca88: cp nt nn nc no
    #d8d8d8: o ow p pi
    #a1b56c: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #ab4642: gd
    #7cafc2/#181818 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #ba8baf: k kn kp kr kv sa
    #dc9656: kc kt kd
    #86c1b9: sr
    #a16946: si se
    #7cafc2: na
  `,
  'base16.dark': `
    #d8d8d8/#181818: * w
    #181818/#ab4642: err
    #585858: c ch cd cm cpf c1 cs
    #f7ca88: cp nt nn nc no
    #d8d8d8: o ow p pi
    #a1b56c: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #ab4642: gd
    #7cafc2/#181818 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #ba8baf: k kn kp kr kv sa
    #dc9656: kc kt kd
    #86c1b9: sr
    #a16946: si se
    #7cafc2: na
  `,
  'base16.monokai': `
    #f8f8f2/#272822: * w
    #272822/#f92672: err
    #75715e: c ch cd cm cpf c1 cs
    #f4bf75: cp nt nn nc no
    #f8f8f2: o ow p pi
    #a6e22e: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #f92672: gd
    #66d9ef/#272822 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #ae81ff: k kn kp kr kv sa
    #fd971f: kc kt kd
    #a1efe4: sr
    #cc6633: si se
    #66d9ef: na
  `,
  'base16.monokai.light': `
    #49483e: * w
    #272822/#f92672: err
    #75715e: c ch cd cm cpf c1 cs
    #f4bf75: cp nt nn nc no
    #f8f8f2: o ow p pi
    #a6e22e: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #f92672: gd
    #66d9ef/#272822 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #ae81ff: k kn kp kr kv sa
    #fd971f: kc kt kd
    #a1efe4: sr
    #cc6633: si se
    #66d9ef: na
  `,
  'base16.solarized': `
    #586e75: * w
    #002b36/#dc322f: err
    #657b83: c ch cd cm cpf c1 cs
    #b58900: cp nt nn nc no
    #93a1a1: o ow p pi
    #859900: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #dc322f: gd
    #268bd2/#002b36 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #6c71c4: k kn kp kr kv sa
    #cb4b16: kc kt kd
    #2aa198: sr
    #d33682: si se
    #268bd2: na
  `,
  'base16.solarized.dark': `
    #93a1a1/#002b36: * w
    #002b36/#dc322f: err
    #657b83: c ch cd cm cpf c1 cs
    #b58900: cp nt nn nc no
    #93a1a1: o ow p pi
    #859900: gi s sb sc dl sd s2 sh sx s1 m mb mf mh mi il mo mx ss
    #dc322f: gd
    #268bd2/#002b36 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #6c71c4: k kn kp kr kv sa
    #cb4b16: kc kt kd
    #2aa198: sr
    #d33682: si se
    #268bd2: na
  `,
  bw: `
    #000000/#ffffff: * w
    italic: c ch cd cm cpf c1 cs s sb sc dl sd s2 sh sx sr s1 ss ge
    bold: k kc kd kn kr kv o ow nc nn ne ni nt sa si se gh gu gs gp
    bold italic: ges
    #FF0000: err
  `,
  colorful: `
    #bbbbbb/#000: * w
    #888: c ch cd cm cpf c1 go
    #579: cp
    #cc0000 bold: cs
    #080 bold: k kc kd kn kr kv sa
    #038: kp
    #339: kt
    #333: o
    #000 bold: ow
    #007020: nb bp
    #06B bold: nf fm
    #B06 bold: nc
    #0e84b5 bold: nn
    #F00 bold: ne
    #963: nv vm
    #33B: vi
    #369: vc
    #d70 bold: vg
    #036 bold: no
    #970 bold: nl
    #800 bold: ni
    #00C: na
    #070: nt
    #555 bold: nd
    /#fff0f0: s sb dl s2 sh s1
    #04D: sc gt
    #D42: sd
    /#eee: si
    #666 bold: se
    #000/#fff0ff: sr
    #A60: ss
    #D20: sx
    #60E bold: m mb mx mf
    #00D bold: mi il
    #058 bold: mh
    #40E bold: mo
    #000080 bold: gh
    #800080 bold: gu
    #A00000: gd
    #00A000: gi
    #FF0000: gr
    italic: ge
    bold italic: ges
    bold: gs
    #c65d09 bold: gp
    #F00/#FAA: err
  `,
  github: `
    #24292f/#f6f8fa: * w
    #cf222e: k kd kn kp kr kt kv
    #f6f8fa: gr
    #82071e/#ffebe9: gd
    #953800: nb nc no nn
    #116329: sr na nt
    #116329/#dafbe1: gi
    bold italic: ges
    #0550ae: kc l ld m mb mf mh mi il mo mx sb bp ne nl py nv vc vg vi vm o ow
    #0550ae bold: gh gu
    #0a3069: s sa sc dl sd s2 se sh sx s1 ss
    #8250df: nd nf fm
    #f6f8fa/#82071e: err
    #6e7781: c ch cd cm cp cpf c1 cs gl gt
    #24292f: ni si
    #24292f italic: ge
    #24292f bold: gs
  `,
  'github.dark': `
    #c9d1d9/#161b22: * w
    #ff7b72: k kd kn kp kr kt kv
    #f0f6fc: gr
    #ffdcd7/#67060c: gd
    #ffa657: nb nc no nn
    #7ee787: sr na nt
    #aff5b4/#033a16: gi
    bold italic: ges
    #79c0ff: kc l ld m mb mf mh mi il mo mx sb bp ne nl py nv vc vg vi vm o ow
    #1f6feb bold: gh gu
    #a5d6ff: s sa sc dl sd s2 se sh sx s1 ss
    #d2a8ff: nd nf fm
    #f0f6fc/#8e1519: err
    #8b949e: c ch cd cm cp cpf c1 cs gl gt
    #c9d1d9: ni si
    #c9d1d9 italic: ge
    #c9d1d9 bold: gs
  `,
  gruvbox: `
    #fbf1c7/#282828: * w
    #fb4934/#282828 bold: err
    #928374 italic: c ch cd cm cpf c1 cs
    #8ec07c: cp nn nc
    #fb4934: nt k kn kp kr kv sa
    #fbf1c7: o ow p pi
    #b8bb26/#282828: gi
    #fb4934/#282828: gd
    #b8bb26 bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #d3869b: kc no m mb mf mh mi il mo mx
    #fabd2f: kt
    #fe8019: kd se
    #b8bb26 italic: s sb sc dl sd s2 sh sx s1 si sr
    #b8bb26: na
    #83a598: ss
  `,
  'gruvbox.light': `
    #282828/#fbf1c7: * w
    #9d0006/#fbf1c7 bold: err
    #928374 italic: c ch cd cm cpf c1 cs
    #427b58: cp nn nc
    #9d0006: nt k kn kp kr kv sa
    #282828: o ow p pi
    #79740e/#fbf1c7: gi
    #9d0006/#fbf1c7: gd
    #79740e bold: gh
    italic: ge
    bold italic: ges
    bold: gs
    #8f3f71: kc no m mb mf mh mi il mo mx
    #b57614: kt
    #af3a03: kd se
    #79740e italic: s sb sc dl sd s2 sh sx s1 si sr
    #79740e: na
    #076678: ss
  `,
  igorpro: `
    #444444: * w
    #CC00A3: cp cs
    #FF0000: c ch cd cm cpf c1
    italic: ge
    bold italic: ges
    bold: gs
    #C34E00: kc nb bp
    #0000FF: kd k kn kp kt kv sa
    #007575: kr
    #009C00: s sb sc dl sd s2 se sh si sx sr s1 ss
  `,
  magritte: `
    #000707/#f3ffff: *
    #f3ffff/#000707: gl
    #006c6c italic: c ch cd cm cpf c1 cs
    #920241 bold: cp kt no nc nd nn bp ne
    #f3ffff/#f22700: err
    #f22700 bold italic: gr
    #19003a bold: k kd kv sa
    #4c48fe bold: o ow
    #4c48fe: p pi
    #f22700: gd
    #007500: gi ss
    italic: ge
    bold italic: ges
    bold: gs nb
    #000000/#d8d9ff: gt
    #007500 bold: kc kn kp kr gh gu m mb mf mh mi il mo mx ld
    #840084 bold: nl nt se sc si
    #7c0000 bold: s sb dl sd s2 sh sx sr s1
    #999999 bold: ni
    #BBBBBB: w
    #19003a: go
    #ff0089: nf fm py na
    #ff0089 bold: nv vc vg vi vm
  `,
  molokai: `
    #5e5d83 italic: c ch cd cpf cm c1
    #465457 bold: cp
    #465457 bold italic: cs
    #f8f8f2/#403d3d: err
    #a6e22e: gi na
    #f92672: gd gr gt nt
    italic: ge
    bold italic: ges
    #403d3d: gh go
    #66d9ef: gp no
    bold: gs
    #465457: gu
    #66d9ef bold: k kv kc kd kp kr kt
    #f92672 bold: kn ow o
    #af87ff: mf mh il mi mo m mb mx se
    #d7d787: sb sc sd s2 sh si sx sr s1 ss s sa dl
    #a6e22e bold: nc nd ne nf fm
    #f8f8f2: bp nb ni nn vc vg vi nv vm w
    #f8f8f2 bold: nl
    #f8f8f2/#1b1d1e: *
  `,
  monokai: `
    #75715e italic: c ch cd cpf cm c1
    #75715e bold: cp
    #75715e bold italic: cs
    #960050/#1e0010: err
    #ffffff/#324932: gi
    #ffffff/#493131: gd
    italic: ge
    bold italic: ges
    #aa0000: gr gt
    #999999: gh
    #888888: go
    #555555: gp
    bold: gs
    #aaaaaa: gu
    #66d9ef bold: k kv kc kd kp kr kt sa
    #f92672 bold: kn ow o
    #ae81ff: mf mh il mi mo m mb mx se
    #e6db74: sb sc sd s2 sh si sx sr s1 ss s dl
    #a6e22e: na
    #a6e22e bold: nc nd ne nf fm
    #66d9ef: no
    #f8f8f2: bp nb ni nn vc vg vi nv vm w
    #f8f8f2 bold: nl
    #f92672: nt
    #f8f8f2/#49483e: *
  `,
  'monokai.sublime': `
    #999999: gh
    #f6aa11: sr nb
    #888888: go
    #555555: gp
    italic: ge
    bold italic: ges
    bold: gs
    #aaaaaa: gu
    #75715e: cm cp c1 cs c ch cd cpf
    #960050: err gr gt
    #49483e: gd gi
    #66d9ef: kc kd kr no kt
    #ae81ff: mf mh il mi mo m mb mx sc se ss
    #e6db74: sd s2 sb sh si sx s1 s sa dl
    #a6e22e: na nc nd ne nf fm
    #ffffff/#272822: vc nn nl ni bp vg vi nv vm w * n py nx
    #f92672: ow nt k kv kn kp o
  `,
  pastie: `
    #888888: c ch cd cm cpf c1 gl go
    #cc0000 bold: cp
    #cc0000/#fff0f0 bold: cs
    #a61717/#e3d2d2: err
    #aa0000: gr gt
    #333333: gh
    #666666: gu
    #000000/#ffdddd: gd
    #000000/#ddffdd: gi
    italic: ge
    bold italic: ges
    bold: gs
    #555555: gp nd
    #008800 bold: k kc kd kn kr kv sa
    #008800: kp sr ow
    #888888 bold: kt
    #0000dd bold: m mb mf mh mi il mo mx
    #dd2200/#fff0f0: s sb sc dl sd s2 sh s1
    #0044dd/#fff0f0: se
    #3333bb/#fff0f0: si
    #22bb22/#f0fff0: sx
    #aa6600/#fff0f0: ss
    #336699: na nl nv vc vm
    #003388: nb bp
    #bb0066 bold: nc ne nn nt
    #003366 bold: no
    #0066bb bold: nf fm
    #336699 bold: py
    #dd7700: vg
    #3333bb: vi
    #bbbbbb: w
  `,
  thankful_eyes: `
    #faf6e4/#122b3b: *
    #dee5e7/#4e5d62: gl gt
    #a8e1fe bold: gp nv vc vg vi vm
    #6c8b9f italic: c ch cd cm cpf c1 cs
    #b2fd6d bold: cp kt no nc nd nn bp ne
    #fefeec/#cc0000: err
    #cc0000 bold italic: gr
    #f6dd62 bold: k kd kv sa
    #4df4ff bold: o ow se sc si
    #4df4ff: p pi
    #cc0000: gd
    #b2fd6d: gi
    italic: ge
    bold italic: ges
    bold: gs nb
    #f696db bold: kc m mb mf mh mi il mo mx ld ss
    #ffb000 bold: kn kp kr gh gu nl nt
    #fff0a6 bold: s sb dl sd s2 sh sx sr s1
    #999999 bold: ni
    #BBBBBB: w go
    #a8e1fe: nf fm py na
  `,
  tulip: `
    #FFFFFF/#231529: *
    #6D6E70 italic: c ch cd cm cpf c1 cs
    #41ff5b bold: cp nv vc vg vi vm
    #FFFFFF/#CC0000: err gr
    #FFF02A bold: k kd kv sa
    #41ff5b: o ow p pi nf fm py na
    #CC0000: gd
    #3FB34F: gi
    italic: ge
    bold italic: ges
    bold: gs nb
    #FFFFFF/#766DAF: gt gl
    #9f93e6 bold: kc nl nt m mb mf mh mi il mo mx ld ss
    #FFFFFF bold: kn kp kr gh gu
    #FAAF4C bold: kt no nc nd nn bp ne se sc si
    #fff0a6 bold: s sb dl sd s2 sh sx sr s1
    #999999 bold: ni
    #BBBBBB: w
  `,
}

/** Names that Rouge has for the same. */
export const themeAliases: Readonly<Record<string, string>> = {
  'base16.light': 'base16',
  'base16.monokai.dark': 'base16.monokai',
  'base16.solarized.light': 'base16.solarized',
  'github.light': 'github',
  'gruvbox.dark': 'gruvbox',
}

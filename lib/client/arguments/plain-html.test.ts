import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";
import { looksLikeHtml, plainHtml } from "./plain-html";

it.each([
  ["<p style='display:none'>Hi <b onclick=x()>you</b></p>", "<p>Hi <b>you</b></p>"],
  ["a<script>alert(1)</script>b<style>c</style>d", "a b d"],
  ["<svg onload=x()><p>in</p></svg>after", " after"],
  ["<script>never closed", " "],
  ['<a href="javascript:x()">words</a>', "[link to javascript:x()] words"],
  ["<img alt=Logo src=https://evil.example/x.png>", "[picture: Logo, https://evil.example/x.png]"],
  ["<img src=x>", "[picture: no description, x]"],
  ["<iframe src=x></iframe></iframe><p>out</p>", " <p>out</p>"],
  ["1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"],
  ["&lt;b&gt; &amp; &constructor; &#x202E;x", "&lt;b&gt; &amp; &amp;constructor; <mark>U+202E</mark>x"],
  ["<meta http-equiv=refresh content='0;url=x'>a<!-- b -->c", "ac"],
])("%s becomes %s", (html, plain) => expect(plainHtml(html)).toBe(plain));

const PIECES = [
  "<",
  ">",
  "/",
  "'",
  '"',
  "=",
  "script",
  "img",
  "b",
  "p",
  " ",
  "src",
  "&lt;",
  "<!--",
  "-->",
  "onload",
];

it("whatever comes in, only bare elements come out", () =>
  assert(
    property(array(constantFrom(...PIECES)), string(), (pieces, text) => {
      const left = plainHtml(pieces.join("") + text).replace(/<\/?[a-z][a-z0-9]*>/g, "");
      expect(left).not.toMatch(/[<>]/);
    }),
  ));

it.each([
  ["<p>Hello</p>", true],
  ["<!DOCTYPE html>x", true],
  ["Dear <name>, 1 < 2", false],
])("%s is HTML: %s", (text, is) => expect(looksLikeHtml(text)).toBe(is));

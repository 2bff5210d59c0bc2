import { expect, it } from "vitest";
import { readPicture } from "./image-type";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );

const PNG = bytes(
  [0x89],
  "PNG\r\n\x1a\n",
  [0, 0, 0, 13],
  "IHDR",
  [0, 0, 1, 0, 0, 0, 0, 128],
  Array(9).fill(0),
);
/** A segment that is passed over, then the frame: 100 high, 300 wide. */
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  [0xff, 0xc2, 0, 11, 8, 0, 100, 1, 44],
  Array(9).fill(0),
);
const webp = (chunk: string, rest: number[]) =>
  bytes("RIFF", [0, 0, 0, 0], `WEBP${chunk}`, [0, 0, 0, 0], rest, Array(20).fill(0));

it.each([
  ["a PNG", PNG, { mediaType: "image/png", width: 256, height: 128 }],
  ["a JPEG", JPEG, { mediaType: "image/jpeg", width: 300, height: 100 }],
  [
    "a WebP with loss",
    webp("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 44, 1, 100, 0]),
    { mediaType: "image/webp", width: 300, height: 100 },
  ],
  [
    "a WebP without loss",
    webp("VP8L", [0x2f, 0x2b, 0xc1, 0x18, 0]),
    { mediaType: "image/webp", width: 300, height: 100 },
  ],
  [
    "a WebP with more in it",
    webp("VP8X", [0x10, 0, 0, 0, 43, 1, 0, 99, 0, 0]),
    { mediaType: "image/webp", width: 300, height: 100 },
  ],
])("tells %s and its size by its bytes", (_, picture, expected) =>
  expect(readPicture(picture)).toEqual(expected),
);

it.each([
  ["a GIF", bytes("GIF89a", Array(60).fill(1))],
  ["a page", bytes("<!doctype html><script>alert(1)</script>", Array(60).fill(32))],
  ["a WebP that moves", webp("VP8X", [0x02, 0, 0, 0, 43, 1, 0, 99, 0, 0])],
  ["a PNG that does not begin with its header", bytes(PNG.toString("latin1").replace("IHDR", "tEXt"))],
  ["a JPEG without a frame", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9], Array(60).fill(0))],
  ["a JPEG whose segment has no length", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0], Array(60).fill(0xff))],
  ["the beginning of a PNG", PNG.subarray(0, 20)],
])("takes %s for none", (_, given) => expect(readPicture(given)).toBeNull());

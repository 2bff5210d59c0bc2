/** The file is no picture, or none that this browser can read. */
export class NoPicture extends Error {}

const SIDE = 256;
const PREFIX = /^data:image\/[a-z]+;base64,/;

/** The middle of a picture as a small square, drawn anew: where and with what it was taken stays behind. In Base64. */
export async function squarePicture(file: File): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NoPicture();
  });
  const side = Math.min(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [SIDE, SIDE];
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext("2d")?.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  picture.close();
  return canvas.toDataURL("image/webp", 0.9).replace(PREFIX, "");
}

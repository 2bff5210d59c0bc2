import { fontFace } from "./picture-font";

const KEPT_STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity"],
  ...["font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"],
];
const MARGIN = 16;
const HEADING = 28;
const SHARPNESS = 2;
const SVG = "http://www.w3.org/2000/svg";

/** Writes onto each element of the copy how the original looks here, since the picture has no style sheet. */
function inlineLooks(original: Element, copy: Element): void {
  const looks = getComputedStyle(original);
  for (const name of KEPT_STYLES) copy.setAttribute(name, looks.getPropertyValue(name));
  for (const name of ["class", "style", "tabindex", "role", "href", "aria-label"]) copy.removeAttribute(name);
  for (const [place, child] of [...original.children].entries()) {
    const twin = copy.children[place];
    if (twin) inlineLooks(child, twin);
  }
}

const element = (name: string, attributes: Record<string, string | number>, content = ""): SVGElement => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = content;
  return made;
};

type Picture = { text: string; width: number; height: number };

/** The chart as a picture that needs nothing else: with its heading, its colors and its font. */
async function pictureOf(chart: SVGSVGElement, heading: string): Promise<Picture> {
  const { width: inner, height: innerHeight } = chart.viewBox.baseVal;
  const width = inner + 2 * MARGIN;
  const height = innerHeight + HEADING + 2 * MARGIN;
  const looks = getComputedStyle(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineLooks(chart, copy);
  for (const [name, value] of Object.entries({ x: MARGIN, y: MARGIN + HEADING, width: inner }))
    copy.setAttribute(name, String(value));
  const whole = element("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  whole.append(
    element("style", {}, await fontFace()),
    element("rect", { width, height, fill: looks.getPropertyValue("--surface") }),
    element(
      "text",
      {
        ...{ x: MARGIN, y: MARGIN + 12, "font-size": 14, "font-weight": 600 },
        ...{ "font-family": looks.fontFamily, fill: looks.getPropertyValue("--text") },
      },
      heading,
    ),
    copy,
  );
  return { text: new XMLSerializer().serializeToString(whole), width, height };
}

/** The chart as an SVG file. */
export const svgFile = async (chart: SVGSVGElement, heading: string): Promise<Blob> =>
  new Blob([(await pictureOf(chart, heading)).text], { type: "image/svg+xml" });

/** The chart as a PNG file, with two dots for each one of the screen. */
export async function pngFile(chart: SVGSVGElement, heading: string): Promise<Blob> {
  const { text, width, height } = await pictureOf(chart, heading);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("There is no picture"))), "image/png");
  });
}

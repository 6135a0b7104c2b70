import { type Extent } from "./view-box.ts";

/** What the looks of a node depend on; everything else of a style stays out of the file. */
const properties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
] as const;

const colours: ReadonlySet<string> = new Set(["fill", "stroke"]);

/**
 * The picture as a file that stands alone: all of it whatever is seen now, with the colours and the type that the page
 * gives it at this moment.
 */
export function toSvgFile(svg: SVGSVGElement, { x, y, width, height }: Extent): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll("*")];
  const toRgb = colourReader();
  for (const [index, element] of [...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      element.setAttribute(property, colours.has(property) ? toRgb(value) : value);
    }
    for (const name of element.getAttributeNames())
      if (/^(?:class|tabindex|aria-|data-)/u.test(name)) element.removeAttribute(name);
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", new URL(href, window.location.href).href);
  }
  copy.removeAttribute("class");
  copy.removeAttribute("data-lit");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", [x, y, width, height].join(" "));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x, y, width, height }))
    ground.setAttribute(name, String(value));
  ground.setAttribute("fill", toRgb(getComputedStyle(document.documentElement).backgroundColor));
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as pixels, two for each of the picture. Throws when the browser can't draw it. */
export async function toPngFile(file: string, { width, height }: Extent): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The picture could not be drawn"));
    }, "image/png");
  });
}

/** Programs that draw SVG files know rgb(), few know oklch(): each colour is painted once and read back. */
function colourReader(): (colour: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>([["none", "none"]]);
  return (colour) => {
    const before = known.get(colour);
    if (before !== undefined || context === null) return before ?? colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const written =
      alpha === 0
        ? "none"
        : alpha === 255
          ? `rgb(${red},${green},${blue})`
          : `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`;
    known.set(colour, written);
    return written;
  };
}

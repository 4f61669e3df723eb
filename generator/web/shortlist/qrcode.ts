// A QR code as a picture that prints sharp.

import encodeQR from "qr";

/** Longer texts make a code too fine for a phone to read. */
export const FITS = 900;

const SVG = "http://www.w3.org/2000/svg";
/** The quiet edge around a code, in modules, that readers ask for. */
const EDGE = 4;

/** Draw a text of at most `FITS` characters; `label` says what it leads to. */
export function qrCode(text: string, label: string): SVGElement {
  const rows = encodeQR(text, "raw", { ecc: text.length > 300 ? "low" : "medium", border: EDGE });
  const image = document.createElementNS(SVG, "svg");
  image.setAttribute("class", "qr");
  image.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", label);
  image.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute(
    "d",
    rows.map((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : "")).join("")).join(""),
  );
  image.append(path);
  return image;
}

// Small helpers to make and find elements; texts are always set as text.

type Child = Node | string | null | undefined | false;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** An element that the page must have. */
export function find<E extends HTMLElement>(selector: string, within: ParentNode = document): E {
  const element = within.querySelector<E>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An icon of the site's sprite. */
export function icon(root: string, name: string): SVGElement | null {
  if (!name) return null;
  const image = document.createElementNS(SVG, "svg");
  image.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  image.append(use);
  turnIcon(image, root, name);
  return image;
}

/** Make an icon another one. */
export function turnIcon(image: SVGElement, root: string, name: string): void {
  image.firstElementChild?.setAttribute("href", iconAddress(root, name));
}

/** Where an icon is: in the page itself (pages/icons.py), or in the file with all icons. */
export function iconAddress(root: string, name: string): string {
  const here = `icoon-${name}`;
  return document.getElementById(here) ? `#${here}` : `${root}kaart/i.svg#${name}`;
}

const NUMBERS = new Intl.NumberFormat("nl-NL");

/** "1.234". */
export function inDutch(number: number): string {
  return NUMBERS.format(number);
}

/** "12 resultaten", "1 resultaat". */
export function inResults(count: number): string {
  return `${inDutch(count)} ${count === 1 ? "resultaat" : "resultaten"}`;
}

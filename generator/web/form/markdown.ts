// A text of the entry as the page shows it. Raw HTML comes out as text, headings as bold lines.

import { micromark } from "micromark";

export function markdown(text: string): DocumentFragment {
  const made = document.createElement("template");
  // micromark lets no HTML of the text through, and no link but http(s) and mailto.
  made.innerHTML = micromark(text);
  for (const image of made.content.querySelectorAll("img")) image.remove();
  for (const heading of made.content.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const bold = document.createElement("strong");
    bold.append(...heading.childNodes);
    const paragraph = document.createElement("p");
    paragraph.append(bold);
    heading.replaceWith(paragraph);
  }
  return made.content;
}

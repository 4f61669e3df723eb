// Scripts and styles that a page loads only when they are needed.

import { make } from "./html";

export function script(src: string): Promise<void> {
  return loaded(make("script", { src }));
}

export function style(href: string): Promise<void> {
  return loaded(make("link", { rel: "stylesheet", href }));
}

function loaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error("not loaded"));
    });
    document.head.append(element);
  });
}

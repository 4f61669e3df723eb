// Changes what stands on the page only where it differs: that is what takes a browser time.

/** Set the text of an element that holds nothing else. */
export function putText(element: Element, text: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Set the text of an element that is there only when it has one; `add` puts it in its place. */
export function putOptional(element: Element, text: string | undefined, add: () => void): void {
  putText(element, text ?? "");
  if (!text) element.remove();
  else if (!element.parentNode) add();
}

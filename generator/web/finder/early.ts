// What was typed and ticked before the script was there to hear it.

/** Return a function that does again, field by field, what somebody did already. */
export function doneEarly(form: HTMLFormElement): () => void {
  const again = [...form.elements].filter(isChanged).map((field) => {
    const { value, checked } = field;
    const isLeft = field !== document.activeElement;
    return () => {
      field.value = value;
      field.checked = checked;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (isLeft || field.type === "checkbox") {
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    };
  });
  return () => {
    for (const one of again) one();
  };
}

function isChanged(field: Element): field is HTMLInputElement {
  if (!(field instanceof HTMLInputElement)) return false;
  // What a reload or Back brings back was done with the address that it then had.
  if (field !== document.activeElement && !isFresh()) return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

function isFresh(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "navigate";
}

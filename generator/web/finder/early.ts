// Letters that were typed before the script was there to hear them.

/** Return a function that types again what stands in the field where somebody is now. */
export function typedEarly(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.value === field.defaultValue) return () => {};
  const { value } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

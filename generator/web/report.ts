// The link "Hier klopt iets niet" on the page of an offering: its title says which offering it is,
// here it gets a text to begin with. Every page would be longer if it held that text itself.

/** Add the text where the address of a link ends in what asks for it. */
export function fillReports(): void {
  const text = `${location.origin}${location.pathname}\n\nWat klopt er niet?\n`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.beheer a[href$="="]')) {
    link.href += encodeURIComponent(text);
  }
}

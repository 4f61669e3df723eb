// A checksum of a text of plain characters: CRC-32, written so that it is always as long.

const POLYNOMIAL = 0xedb88320;
export const LENGTH = 7;

/** Seven letters and digits that change when the text does. */
export function checksum(text: string): string {
  let sum = -1;
  for (let at = 0; at < text.length; at++) {
    sum ^= text.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return (~sum >>> 0).toString(36).padStart(LENGTH, "0");
}

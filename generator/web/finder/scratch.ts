// Rows of numbers to calculate in, used again: making one for each word that is typed takes longer
// than all that is done with it.

/** More than a question has at once. */
const MOST = 16;

const kept: Float32Array[] = [];

/** A row of zeros; only for what gives it back before anyone else comes to calculate. */
export function borrow(length: number): Float32Array {
  const row = kept.pop();
  return row?.length === length ? row.fill(0) : new Float32Array(length);
}

export function giveBack(row: Float32Array): void {
  if (kept.length < MOST) kept.push(row);
}

// Texts and numbers as they stand in an entry; canon/scalars.py writes exactly the same.

/** What YAML gives a meaning at the beginning of a value, and "+31 …", which some read as a number. */
const ODD_START = /^[-?:,[\]{}#&*!|>'"%@`=<~.+ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const ODD_END = /[: \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/u;
const ODD_INSIDE = /: | #/u;
const ODD_IN_BRACKETS = /[,[\]{}:?]/u;
/** Numbers, times and telephone numbers: 010 would lose its zero, 12:30 is 750 to some. */
const NUMBER = /^(?:[0-9][0-9_.:,+() /-]*|0[xob][0-9a-f_]+|[0-9][0-9.]*e[+-]?[0-9]+)$/i;
const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
const WORD = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** Control characters and what nobody can see; a file with these is refused, so they are escaped. */
const HIDDEN =
  "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u200b\\u2028-\\u202e\\u2060-\\u2069" +
  "\\ud800-\\udfff\\ufeff\\ufffe\\uffff\\u{e0000}-\\u{e007f}";
const ONE_HIDDEN = new RegExp(`[${HIDDEN}]`, "u");
const ESCAPED = new RegExp(`[${HIDDEN}\\n"\\\\]`, "gu");
const ESCAPES: Record<string, string> = { "\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\" };
/** Lines that begin at the margin or are empty, none of spaces only, and one line end at most. */
const BLOCK = /^[^ \n][^\n]*(?:\n+ *[^ \n][^\n]*)*\n?$/u;

export type Scalar = string | number | boolean | null;

/** A value on one line; `decimals` is the least number of them. */
export function scalar(value: Scalar, inBrackets = false, decimals = 0): string {
  if (typeof value === "string") return isPlain(value, inBrackets) ? value : quoted(value);
  if (typeof value === "number") return number(value, decimals);
  return value === null ? "" : String(value);
}

/** A text of several lines as it stands under its field, `|` first; undefined: it cannot. */
export function textBlock(text: string): string[] | undefined {
  if (!text.includes("\n") || ONE_HIDDEN.test(text) || !BLOCK.test(text)) return undefined;
  const whole = text.endsWith("\n");
  return [whole ? "|" : "|-", ...(whole ? text.slice(0, -1) : text).split("\n")];
}

function isPlain(text: string, inBrackets: boolean): boolean {
  if (text === "" || ODD_START.test(text) || ODD_END.test(text) || ODD_INSIDE.test(text)) {
    return false;
  }
  if (text.includes("\n") || ONE_HIDDEN.test(text)) return false;
  if (inBrackets && ODD_IN_BRACKETS.test(text)) return false;
  if (WORD.test(text)) return false;
  return !NUMBER.test(text) || DATE.test(text);
}

function quoted(text: string): string {
  return `"${text.replace(ESCAPED, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const shown = (digits: number) => code.toString(16).toUpperCase().padStart(digits, "0");
  return ESCAPES[character] ?? (code > 0xffff ? `\\U${shown(8)}` : `\\u${shown(4)}`);
}

function number(value: number, decimals: number): string {
  const text = Number.isInteger(value) ? BigInt(value).toString() : withoutExponent(String(value));
  const [before = "", after = ""] = text.split(".");
  const filled = after.padEnd(decimals, "0");
  return filled ? `${before}.${filled}` : before;
}

/** "1.5e-7" is text to who reads an entry: 0.00000015. */
function withoutExponent(text: string): string {
  const [mantissa = "", exponent] = text.split("e-");
  if (!exponent) return text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/g, "")}`;
}

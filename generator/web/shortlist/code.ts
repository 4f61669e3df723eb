// A shortlist as the code in a link, and back: "<version>.<payload>.<checksum>".
//
// The payload of version 1 is the list's text (text.ts) and a U+001E, so that a cut shows, in UTF-8,
// deflated, in base64url; the checksum is that of "1.<payload>". DEVELOPERS.md tells it all, since a link must open in five
// years: what is here may be added to, for a version 2, and never changed.

import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { checksum, LENGTH } from "./checksum";
import { EMPTY, type Shortlist } from "./list";
import { fromText, PART, RECORD, toText } from "./text";

/** What is wrong with a code: cut off or changed, of a version to come, or no code at all. */
export type Trouble = "" | "beschadigd" | "nieuwer" | "onleesbaar";

export interface Read {
  list: Shortlist;
  trouble: Trouble;
}

/** A list at its longest stays below this; what unpacks to more is somebody's joke. */
const MOST_BYTES = 600_000;
const MOST_CHARACTERS = 600_000;
/** So little at a time that what comes before a mistake is there when it is met. */
const PIECE = 16;

export function encode(list: Shortlist): string {
  const packed = deflateSync(strToU8(toText(list) + RECORD), { level: 9 });
  const body = `1.${toBase64(packed)}`;
  return `${body}.${checksum(body)}`;
}

/** Read what can be read of any text; never fails. */
export function decode(text: string): Read {
  const found = /^(\d{1,4})\.([A-Za-z0-9_-]+)(?:\.([a-z0-9]*))?/.exec(bare(text));
  const [, version, payload = "", sum = ""] = found ?? [];
  if (!version) return { list: EMPTY, trouble: "onleesbaar" };
  if (version !== "1") return { list: EMPTY, trouble: "nieuwer" };
  const whole = sum.slice(0, LENGTH) === checksum(`1.${payload}`);
  const list = fromText(whole ? unpack(payload) : beforeTheCut(unpack(payload)));
  if (whole) return { list, trouble: "" };
  return { list, trouble: list.items.length > 0 ? "beschadigd" : "onleesbaar" };
}

/** Without what programs put in and around a long link: spaces, ends of lines, signs. */
function bare(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/%(?:20|0[ad])/gi, "")
    .replace(/[^A-Za-z0-9._-]/g, "");
}

/** The last record may be half an id, which would lead nowhere; half a note is still of use. */
function beforeTheCut(text: string): string {
  const last = text.lastIndexOf(RECORD);
  const kept = text.indexOf(PART, last) < 0 ? text.slice(0, Math.max(0, last)) : text;
  // Half a character.
  return kept.replace(/\ufffd+$/, "");
}

function unpack(payload: string): string {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const inflate = new Inflate((part) => {
    parts.push(part);
    bytes += part.length;
  });
  try {
    const packed = fromBase64(payload);
    for (let at = 0; at < packed.length && bytes < MOST_BYTES; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // What came before is in the parts.
  }
  return strFromU8(joined(parts));
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  // A cut can leave a single character over, which is no byte.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const plain = atob(whole.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

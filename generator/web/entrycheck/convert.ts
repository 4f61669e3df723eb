// The same date, time, number or address in the form that a field asks for; as check/convert.py.

import type { Field } from "./fields";
import { fits } from "./fits";
import { slug } from "./slug";
import { lengthOf, oneLine } from "./text";

const MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
const DAY_FIRST = /^(?:(\d{1,2})[-/. ]+)?(\d{1,2}|[a-z]{3,9})\.?[-/. ]+(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/;
const TIME = /^(\d{1,2})(?:\s*[:.,u]\s*(\d{2}))?(?:\s*(?:uur|u|h))?$/;
const POSTCODE = /^(\d{4})([A-Z]{2})$/;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** Of a longer text nobody can tell what it was meant to be. */
export const LONGEST = 300;

/** The text in the form of a field, or nothing; `owner` is the provider in whose folder it is. */
export function converted(text: string, field: Field, owner = ""): string {
  if (lengthOf(text) > LONGEST) return "";
  return attempts(oneLine(text), owner).find((attempt) => fits(attempt, field)) ?? "";
}

/** The one number in a text, however Dutch people write it. */
export function numberIn(text: string): number | undefined {
  const [found, ...more] = text.match(NUMBER) ?? [];
  if (found === undefined || more.length > 0) return undefined;
  const written = THOUSANDS.test(found) ? found.replace(/\./g, "") : found;
  const number = Number(written.replace(/,/g, "."));
  if (Number.isNaN(number)) return undefined;
  return text.trim().startsWith("-") ? -number : number;
}

/** Whether a day is in the calendar, written as year-month-day. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function attempts(text: string, owner: string): string[] {
  const lower = text.toLowerCase();
  const together = text.replace(/ /g, "");
  return [
    ...dates(lower),
    ...times(lower),
    ...postcodes(together.toUpperCase()),
    together
      .toLowerCase()
      .replace(/\((?:at|apenstaartje)\)/g, "@")
      .replace(/^mailto:|[<>]/g, ""),
    address(together),
    telephone(lower),
    ...ids(text, owner),
  ];
}

function dates(text: string): string[] {
  const found = DAY_FIRST.exec(text);
  const turned = found ? undefined : YEAR_FIRST.exec(text);
  const [year, month, day] = found ? [found[3], found[2], found[1]] : (turned?.slice(1) ?? []);
  if (!year || !month) return [];
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  const whole = `${year}-${two(number)}-${two(day ?? 1)}`;
  if (Number(year) === 0 || !isDay(whole)) return [];
  return [day ? whole : whole.slice(0, 7)];
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.startsWith("maa") ? "mrt" : word.slice(0, 3)) + 1;
}

function two(number: number | string): string {
  return String(Number(number)).padStart(2, "0");
}

function times(text: string): string[] {
  const found = TIME.exec(text);
  return found ? [`${two(found[1] ?? 0)}:${found[2] ?? "00"}`] : [];
}

function postcodes(text: string): string[] {
  const found = POSTCODE.exec(text);
  return found ? [`${found[1]} ${found[2]}`] : [];
}

function address(text: string): string {
  const cut = text.lastIndexOf("//");
  const scheme = text.slice(0, Math.max(cut, 0)).toLowerCase();
  return `${scheme === "http:" ? "http" : "https"}://${cut < 0 ? text : text.slice(cut + 2)}`;
}

function telephone(text: string): string {
  const digits = text.replace(/^tel(?:efoon)?[.:]*\s*|[^\d+ ()-]/g, " ");
  const plain = digits
    .replace(/\(0\)/g, "")
    .replace(/^[ (]+/, "")
    .replace(/\)/g, "");
  return oneLine(plain);
}

function ids(text: string, owner: string): string[] {
  const name = (part: string) => slug(part.replace(/\.yml$/, ""));
  const parts = text.split("/").filter((part) => part.trim());
  const found = [parts.map(name).slice(-2).join("/")];
  return text.includes("/") ? found : [...found, `${owner}/${name(text)}`];
}

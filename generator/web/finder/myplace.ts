// "Gebruik mijn plek": where the visitor is, asked of the browser after a click. It stays there.

import { HERE, type Point } from "./protocol";

/** The position stays in this tab, so that Back still knows it; never in the address. */
const KEPT = "kaart-mijn-plek";
/** Some hundred metres: enough to know what is near. */
const DIGITS = 3;

export const SEEKING = "We kijken waar je bent…";
const NOT_FOUND = "We kunnen je plek niet vinden. Vul de naam van je plaats in.";
export const NOT_KNOWN =
  "We weten nog niet waar je bent. Kies ‘Gebruik mijn plek’ of vul een plaats in.";

/** Only after a click: the browser itself asks the visitor whether it may. */
export function locate(found: (position: Point) => void, failed: (said: string) => void): void {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const position: Point = [rounded(coords.latitude), rounded(coords.longitude)];
      remember(position);
      found(position);
    },
    () => failed(NOT_FOUND),
    { timeout: 15_000, maximumAge: 300_000 },
  );
}

export function remembered(): Point | null {
  try {
    const [lat, lon] = (sessionStorage.getItem(KEPT) ?? "").split(" ").map(Number);
    return lat && lon ? [lat, lon] : null;
  } catch {
    return null;
  }
}

/** A place within a sentence: "binnen 10 km van …". */
export function placeInWords(place: string): string {
  return place === HERE ? "jouw plek" : place;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}

function remember(position: Point): void {
  try {
    sessionStorage.setItem(KEPT, position.join(" "));
  } catch {
    // Then it is known until this page is left.
  }
}

// Whether a point lies in the Kingdom of the Netherlands; places.py has the same boxes.

type Point = readonly [number, number];

/** South, west, north and east of each part, with about a kilometre to spare. */
const PARTS: [number, number, number, number][] = [
  [50.74, 3.34, 53.57, 7.24], // Nederland in Europa
  [12.4, -70.08, 12.64, -69.85], // Aruba
  [12.01, -68.44, 12.33, -68.17], // Bonaire
  [11.96, -69.18, 12.41, -68.62], // Curaçao
  [17.6, -63.27, 17.66, -63.2], // Saba
  [17.45, -63.02, 17.55, -62.92], // Sint Eustatius
  [17.99, -63.15, 18.08, -62.99], // Sint Maarten
];

export function inKingdom([latitude, longitude]: Point): boolean {
  return PARTS.some(
    ([south, west, north, east]) =>
      south <= latitude && latitude <= north && west <= longitude && longitude <= east,
  );
}

/** Whether a point lies outside the Kingdom, but inside with its two numbers exchanged. */
export function swapped([latitude, longitude]: Point): boolean {
  return !inKingdom([latitude, longitude]) && inKingdom([longitude, latitude]);
}

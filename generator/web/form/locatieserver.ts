// Where an address is, asked of PDOK Locatieserver: only when the keeper allows it, and on a click.

import { asList, asText, isData } from "./data";

export interface Address {
  shown: string;
  postcode: string;
  town: string;
  municipality: string;
  point: [number, number];
}

const MOST = 5;
const PATIENCE = 10_000;

/** The addresses that may be meant, the likeliest first. Throws when there is no answer. */
export async function findAddresses(service: string, words: string): Promise<Address[]> {
  const query = new URLSearchParams({ q: words, fq: "type:adres", rows: String(MOST) });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(`${service}?${query}`, { signal: stop.signal });
    if (!response.ok) throw new Error(String(response.status));
    const found: unknown = await response.json();
    const documents = isData(found) && isData(found.response) ? found.response.docs : [];
    return asList(documents).flatMap(address);
  } finally {
    clearTimeout(timer);
  }
}

function address(found: unknown): Address[] {
  if (!isData(found)) return [];
  // Longitude first.
  const [, lon, lat] = /^POINT\(([\d.-]+) ([\d.-]+)\)$/.exec(asText(found.centroide_ll)) ?? [];
  if (!lon || !lat) return [];
  return [
    {
      shown: asText(found.weergavenaam),
      postcode: asText(found.postcode).replace(/^(\d{4})\s*([A-Z]{2})$/, "$1 $2"),
      town: asText(found.woonplaatsnaam),
      municipality: asText(found.gemeentenaam),
      point: [Number(Number(lat).toFixed(5)), Number(Number(lon).toFixed(5))],
    },
  ];
}

// The answers so far travel in the address: links that led to plain lists now lead on with them.

/** What stands with each municipality of which days are known: its name, and those days. */
type Known = [name: string, ...days: string[]];

export function carryOn(guide: HTMLElement, query: string): void {
  for (const link of guide.querySelectorAll<HTMLAnchorElement>("a[data-naar]")) {
    link.setAttribute("href", link.dataset.naar ?? "");
  }
  const known = new Map<string, Known>(JSON.parse(guide.dataset.gemeenten ?? "[]"));
  const municipality = new URLSearchParams(query).get("gemeente") ?? "";
  const there = known.get(municipality);
  if (!there) return;
  const [name, ...days] = there;
  sayWhere(guide, name);
  for (const link of guide.querySelectorAll<HTMLAnchorElement>("a[data-verder]")) {
    const { dag: day } = link.dataset;
    if (day && !days.includes(day)) {
      shut(link);
      continue;
    }
    const address = new URL(link.href);
    address.searchParams.append("gemeente", municipality);
    link.href = address.href;
  }
}

function sayWhere(guide: HTMLElement, name: string): void {
  const chip = guide.querySelector<HTMLElement>("[data-gekozen-gemeente]");
  const words = chip?.querySelector<HTMLElement>(".tag > span");
  if (!chip || !words) return;
  words.textContent = name;
  chip.hidden = false;
}

/** A day on which nothing is known there: still to be seen and heard, no longer a way. */
function shut(link: HTMLAnchorElement): void {
  link.removeAttribute("href");
  link.setAttribute("role", "link");
  link.setAttribute("aria-disabled", "true");
  link.classList.add("dag--leeg");
  const words = link.querySelector<HTMLElement>(".dag-leeg");
  if (words) words.hidden = false;
}

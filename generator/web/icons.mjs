// Makes the one file with all icons: those that the schema names and those in icons.json.
// Each is a <symbol> with the name that Lucide gives it: <use href="…/i.svg#coffee"/>.
// The staircase of trap.svg, on which every offering is drawn, is there too.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

function namedIn(value, names = new Set()) {
  if (Array.isArray(value)) for (const item of value) namedIn(item, names);
  else if (value && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      if (key === "icoon") names.add(item);
      else if (key === "beelden") for (const name of item) names.add(name);
      else namedIn(item, names);
    }
  }
  return names;
}

async function drawing(folder, name) {
  const svg = await readFile(join(folder, `${name}.svg`), "utf8").catch(() => {
    throw new Error(`Lucide has no icon "${name}" (named in schema/ or generator/web/icons.json)`);
  });
  const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return inside.replace(/\s+/g, " ").replace(/> </g, "><").replace(/ \/>/g, "/>").trim();
}

async function symbol(folder, name, box = "0 0 24 24") {
  return `<symbol id="${name}" viewBox="${box}">${await drawing(folder, name)}</symbol>`;
}

const PEN =
  'fill="none" stroke="red" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

// Makes `@import "kaart:begrippen"`: the icon of each rung and of each way to begin, for whatever
// carries the class of it.
export function termIcons(root) {
  const folder = join(root, "node_modules", "lucide-static", "icons");
  const load = async () => {
    const { $defs } = JSON.parse(
      await readFile(join(root, "schema/begrippen.schema.json"), "utf8"),
    );
    const terms = ["trede", "toegang"].flatMap((list) =>
      $defs[list].oneOf.map((term) => [`${list}-${term.const}`, term.icoon]),
    );
    const rules = terms.map(async ([name, image]) => {
      const lines = await drawing(folder, image);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${PEN}>${lines}</svg>`;
      return `.${name}{--icoon:url('data:image/svg+xml,${svg}')}`;
    });
    return { contents: (await Promise.all(rules)).join("\n"), loader: "css" };
  };
  return {
    name: "term-icons",
    setup(build) {
      build.onResolve({ filter: /^kaart:begrippen$/ }, () => ({
        path: "begrippen",
        namespace: "kaart",
      }));
      build.onLoad({ filter: /^begrippen$/, namespace: "kaart" }, load);
    },
  };
}

export async function icons(root) {
  const read = async (path) => JSON.parse(await readFile(join(root, path), "utf8"));
  const names = namedIn(await read("schema/begrippen.schema.json"));
  for (const name of await read("generator/web/icons.json")) names.add(name);
  const folder = join(root, "node_modules", "lucide-static", "icons");
  const symbols = await Promise.all([...names].sort().map((name) => symbol(folder, name)));
  symbols.push(await symbol(join(root, "generator/web"), "trap", "0 0 327 162"));
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
}

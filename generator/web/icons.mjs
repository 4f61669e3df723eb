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

// Lets styles name an icon, `url("icoon:coffee")`, and makes `@import "kaart:begrippen"`: the icon of
// each rung and of each way to begin, for whatever carries the class of it.
export function iconsInStyles(root) {
  const folder = join(root, "node_modules", "lucide-static", "icons");
  const image = async ({ path }) => {
    const lines = await drawing(folder, path.slice(0, -".svg".length));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${PEN}>${lines}</svg>`;
    return { contents: svg, loader: "dataurl" };
  };
  const terms = async () => {
    const schema = await readFile(join(root, "schema/begrippen.schema.json"), "utf8");
    const { $defs } = JSON.parse(schema);
    const rules = ["trede", "toegang"].flatMap((list) =>
      $defs[list].oneOf.map((term) => `.${list}-${term.const}{--icoon:url("icoon:${term.icoon}")}`),
    );
    return { contents: rules.join("\n"), loader: "css" };
  };
  return {
    name: "icons-in-styles",
    setup(build) {
      build.onResolve({ filter: /^icoon:/ }, ({ path }) => ({
        path: `${path.slice("icoon:".length)}.svg`,
        namespace: "icoon",
      }));
      build.onLoad({ filter: /.*/, namespace: "icoon" }, image);
      build.onResolve({ filter: /^kaart:begrippen$/ }, () => ({
        path: "begrippen",
        namespace: "kaart",
      }));
      build.onLoad({ filter: /^begrippen$/, namespace: "kaart" }, terms);
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

// Gives the bundler what `entrycheck/` imports as "schema:…": validators that Ajv makes of the
// schema here, so that no page has to make code (the Content Security Policy forbids that), and
// the fields of the schema as far as messages need them.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const KINDS = ["aanbod", "aanbieder"];
const FILES = [...KINDS, "begrippen"];
/** What only people read, or only the form and the pages. */
const UNUSED = new Set(
  "$schema description groep groepen default icoon pijler zin kort beelden sluit_uit leeftijden".split(
    " ",
  ),
);
/** Vocabularies of which no field of an entry takes a value. */
const NO_FIELD = ["pijler", "wens"];

/** An esbuild plugin; `root` is the folder in which `schema` lies. */
export function entrySchemas(root) {
  const folder = join(root, "schema");
  const watchFiles = FILES.map((name) => join(folder, `${name}.schema.json`));
  const modules = {
    "schema:validators": async () => ({
      contents: validators(await documents(watchFiles)),
      resolveDir: root,
      watchFiles,
    }),
    "schema:fields": async () => ({
      contents: JSON.stringify(fields(await documents(watchFiles))),
      loader: "json",
      watchFiles,
    }),
  };
  return {
    name: "entry-schemas",
    setup(build) {
      build.onResolve({ filter: /^schema:/ }, ({ path }) => ({ path, namespace: "schema" }));
      build.onLoad({ filter: /./, namespace: "schema" }, ({ path }) => modules[path]());
    },
  };
}

async function documents(files) {
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(file, "utf8"))));
}

function validators(all) {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    // The schema has words of its own: `groep`, `errorMessage`.
    strict: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const document of all) ajv.addSchema(plain(document));
  const code = standalone(
    ajv,
    Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`])),
  );
  // A third of it says of errors what errors.ts does not ask.
  return code.replace(/,schemaPath:"[^"]*"/g, "").replace(/,params:\{(?:[^{}]|\{[^{}]*\})*\}/g, "");
}

/** The schema as Ajv needs it. A list of values is one test then, and not one for each value. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const { oneOf, errorMessage, examples, title, ...rest } = value;
  const kept = Object.entries(rest).map(([key, inner]) => [
    key,
    // Below these stand names of fields, which can be called `title` too.
    key === "properties" || key === "$defs" ? each(inner, plain) : plain(inner),
  ]);
  if (oneOf) kept.push(["enum", oneOf.map((option) => option.const)]);
  return Object.fromEntries(kept.filter(([key]) => !UNUSED.has(key)));
}

function fields(all) {
  const kept = all.map((document) => {
    const { $defs, ...rest } = document;
    const terms = Object.entries($defs ?? {}).filter(([name]) => !NO_FIELD.includes(name));
    return { ...short(rest), $defs: each(Object.fromEntries(terms), short) };
  });
  return Object.fromEntries(kept.map((document) => [document.$id, document]));
}

function short(value) {
  if (Array.isArray(value)) return value.map(short);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !UNUSED.has(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => {
      if (key === "examples") return [key, inner.slice(0, 1)];
      return [key, key === "properties" ? each(inner, short) : short(inner)];
    }),
  );
}

function each(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, change(inner)]));
}

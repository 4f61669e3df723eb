// Runs generator/web/entrycheck as a browser would under the site's policy, which allows no
// code made of text. Each line of input is a question, each line of output its answer, as JSON:
// [function, ...arguments]; `towns` (answers) or `places` (the finder's file)
// among the arguments becomes a gazetteer.

import { createInterface } from "node:readline";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { entrySchemas } from "../../generator/web/entrycheck.mjs";

const root = process.argv[2];
const made = await build({
  entryPoints: [`${root}/generator/web/entrycheck/index.ts`],
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  format: "iife",
  globalName: "entrycheck",
  // A page turns "&eacute;" into "é" with an element of its own; here there is none.
  platform: "node",
  plugins: [entrySchemas(root)],
  target: "es2020",
  write: false,
});
const page = createContext({}, { codeGeneration: { strings: false, wasm: false } });
runInContext(made.outputFiles[0].text, page);
// What is compared there should be made there.
const read = runInContext("JSON.parse", page);

function gazetteer(towns) {
  return { find: (name) => towns[name]?.find ?? [], near: (name) => towns[name]?.near ?? [] };
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = read(line);
  const around = given[3];
  if (around?.places) around.towns = page.entrycheck.townsFrom(around.places);
  else if (around?.towns) around.towns = gazetteer(around.towns);
  console.log(JSON.stringify(page.entrycheck[name](...given)));
}

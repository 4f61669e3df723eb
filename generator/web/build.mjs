// Bundles what the browser needs: every entry/<name>.ts becomes static/<name>.js and every
// entry/<name>.css static/<name>.css, with the fonts and the licences of what is inside.
// The same sources give the same bytes. `--watch` builds again after every change.

import { existsSync, watch } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { entrySchemas } from "./entrycheck.mjs";
import { icons, iconsInStyles } from "./icons.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, "..", "..");
const modules = join(root, "node_modules");
const target = join(root, "generator", "sociale_kaart", "static");
const fontName = "atkinson-hyperlegible-next";
const fontPackage = `@fontsource-variable/${fontName}`;

const shared = {
  absWorkingDir: root,
  outdir: target,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none", // LICENSES.txt holds them
  metafile: true,
  write: false,
  logLevel: "warning",
};

const scripts = {
  ...shared,
  target: "es2020",
  format: "iife", // so that pages and workers can load it the same way
  loader: { ".svg": "text", ".txt": "text" },
  plugins: [entrySchemas(root)],
};

const styles = {
  ...shared,
  // Browsers of the same age as ES2020 in full; newer CSS is rewritten for them.
  target: ["chrome87", "firefox78", "safari14"],
  // Styles name fonts by their place in static/; they are copied there below.
  external: ["*.woff2"],
  assetNames: "images/[name]",
  plugins: [iconsInStyles(root)],
  loader: { ".svg": "dataurl", ".png": "file", ".gif": "file" },
};

async function entries(ending) {
  const folder = join(web, "entry");
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith(ending) && !name.endsWith(".d.ts"),
  );
  return names.sort().map((name) => join(folder, name));
}

async function bundle(options, ending) {
  const entryPoints = await entries(ending);
  if (entryPoints.length === 0) return { files: new Map(), inputs: [] };
  const result = await build({ ...options, entryPoints });
  return {
    files: new Map(result.outputFiles.map((file) => [relative(target, file.path), file.contents])),
    inputs: Object.keys(result.metafile.inputs),
  };
}

async function fonts() {
  const folder = join(modules, fontPackage, "files");
  const files = new Map();
  // Every page names the first of them, so their names are short.
  for (const script of ["latin", "latin-ext"]) {
    for (const [style, short] of [
      ["normal", ""],
      ["italic", "-italic"],
    ]) {
      const file = `${fontName}-${script}-wght-${style}.woff2`;
      files.set(join("fonts", `${script}${short}.woff2`), await readFile(join(folder, file)));
    }
  }
  files.set(join("fonts", "LICENSE.txt"), await readFile(join(modules, fontPackage, "LICENSE")));
  return files;
}

// Which packages' code went into the bundles, from the paths esbuild read.
function packagesIn(inputs) {
  const names = inputs.flatMap((path) => {
    const [, name] = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
    return name ? [name] : [];
  });
  return [...new Set(names)].sort();
}

async function licences(inputs) {
  const parts = [];
  for (const name of packagesIn(inputs)) {
    const folder = join(modules, name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    const text = file ? await readFile(join(folder, file), "utf8") : "";
    parts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  const line = `\n${"-".repeat(80)}\n\n`;
  return Buffer.from(parts.join(line));
}

// Everything is made before anything is replaced: a failing build leaves the last one.
async function make() {
  const [script, style] = [await bundle(scripts, ".ts"), await bundle(styles, ".css")];
  const inputs = [...script.inputs, ...style.inputs, "node_modules/lucide-static/icons"];
  const bundles = new Map([...script.files, ...style.files]);
  const files = new Map([...bundles, ...(await fonts())]);
  files.set("i.svg", await icons(root));
  files.set("merk.svg", await readFile(join(web, "merk.svg")));
  files.set("LICENSES.txt", await licences(inputs));

  await rm(target, { recursive: true, force: true });
  for (const [name, contents] of files) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), contents);
  }
  for (const [name, contents] of bundles) report(name, contents);
  if (bundles.size === 0) console.log("    no entries yet; only the fonts were copied");
}

function report(name, contents) {
  const kilobytes = (count) => `${(count / 1000).toFixed(1)} KB`;
  const packed = gzipSync(contents, { level: 9 }).length;
  console.log(`    ${name}: ${kilobytes(contents.length)}, ${kilobytes(packed)} compressed`);
}

async function follow() {
  let timer;
  const again = (_event, file) => {
    if (!file || basename(file).startsWith(".")) return;
    clearTimeout(timer);
    timer = setTimeout(() => make().catch(() => console.log("    not built; see above")), 100);
  };
  // The check of entries is made from the schema, and says its sentences.
  for (const folder of [web, join(root, "schema")]) watch(folder, { recursive: true }, again);
  console.log("    following generator/web and schema; stop with Ctrl-C");
}

try {
  await make();
} catch (error) {
  // esbuild has shown its own messages already; anything else is worth its trace.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
if (process.argv.includes("--watch")) await follow();

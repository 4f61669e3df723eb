// Looks words up in the finder's files with the browser's own code, and tells what it fetched.
// Takes, as JSON, [folder, texts, forms]; gives [results with their files, other forms of words].

import { readFileSync } from "node:fs";
import { Answers } from "../../generator/web/finder/answers";
import { Files, type Header } from "../../generator/web/finder/files";
import { otherForms } from "../../generator/web/finder/forms";

const [folder, texts, words] = JSON.parse(readFileSync(0, "utf8")) as [string, string[], string[]];
let fetched: string[] = [];

globalThis.fetch = (async (address: string) => {
  fetched.push(address.slice(folder.length));
  return new Response(readFileSync(address));
}) as typeof fetch;

async function lookUp(text: string) {
  const header = JSON.parse(readFileSync(`${folder}index.json`, "utf8")) as Header;
  const answers = new Answers(new Files(folder, header, null));
  fetched = [];
  const answered = await answers.answer({ words: text, place: "", chosen: {} });
  const first = Array.from(answered.passing.subarray(0, 20));
  await answers.cards(answers.ready(first), answered);
  const files = fetched.map((name) => name.replace(/-.*/, "")).filter((name) => name !== "woorden");
  const cards = await answers.cards(first, answered);
  return { ids: cards.map(({ id }) => id), total: answered.passing.length, files };
}

(async () => {
  const found = [];
  for (const text of texts) found.push(await lookUp(text));
  console.log(JSON.stringify([found, words.map(otherForms)]));
})();

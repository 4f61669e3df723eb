// A name as it stands in an address; slugs.py makes the same.

const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
};

export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßøæœłđð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0300-\u036f'’‘`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

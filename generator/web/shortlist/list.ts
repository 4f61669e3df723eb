// A shortlist: offerings in an order, each with a note; and what can be done with it.
//
// A list is never changed; every change makes a new one.

export interface Item {
  /** The offering's id, "<provider>/<offering>". */
  id: string;
  note: string;
}

export interface Shortlist {
  title: string;
  items: readonly Item[];
}

export const EMPTY: Shortlist = { title: "", items: [] };

/** From here on nothing more is put on a list by hand: it would be no choice any more. */
export const ENOUGH = 30;
/** Longer lists are not read; two full ones put together still fit. */
export const MOST = 100;
/** The longest title and note, in characters. */
export const TITLE = 80;
export const NOTE = 1000;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id leads to a page of this site and nowhere else. */
export function isId(id: string): boolean {
  return id.length <= 200 && ID.test(id);
}

export function has(list: Shortlist, id: string): boolean {
  return list.items.some((item) => item.id === id);
}

/** The list with these ids at its end; those that are on it stay where they are. */
export function withIds(list: Shortlist, ids: readonly string[]): Shortlist {
  return withItems(
    list,
    ids.filter(isId).map((id) => ({ id, note: "" })),
  );
}

/** Both lists as one; of an offering that is on both, both notes are kept. */
export function together(mine: Shortlist, other: Shortlist): Shortlist {
  const notes = new Map(other.items.map(({ id, note }) => [id, note]));
  const items = mine.items.map(({ id, note }) => {
    const theirs = notes.get(id) ?? "";
    const both =
      !theirs || note.includes(theirs) ? note : [note, theirs].filter(Boolean).join("\n");
    return { id, note: both.slice(0, NOTE) };
  });
  return withItems({ title: mine.title || other.title, items }, other.items);
}

function withItems(list: Shortlist, more: readonly Item[]): Shortlist {
  const items = [...list.items];
  for (const item of more) {
    if (!items.some(({ id }) => id === item.id)) items.push(item);
  }
  return { ...list, items: items.slice(0, MOST) };
}

export function without(list: Shortlist, id: string): Shortlist {
  return { ...list, items: list.items.filter((item) => item.id !== id) };
}

/** The list with an item that was taken off in its place again. */
export function restored(list: Shortlist, item: Item, at: number): Shortlist {
  const items = list.items.filter(({ id }) => id !== item.id);
  return { ...list, items: [...items.slice(0, at), item, ...items.slice(at)] };
}

/** The list with one item so many places further down (up when negative). */
export function moved(list: Shortlist, id: string, places: number): Shortlist {
  const items = [...list.items];
  const from = items.findIndex((item) => item.id === id);
  const [item] = from < 0 ? [] : items.splice(from, 1);
  if (!item) return list;
  items.splice(Math.max(0, from + places), 0, item);
  return { ...list, items };
}

export function noted(list: Shortlist, id: string, note: string): Shortlist {
  const items = list.items.map((item) => (item.id === id ? { id, note } : item));
  return { ...list, items };
}

export function withoutNotes(list: Shortlist): Shortlist {
  return { title: list.title, items: list.items.map(({ id }) => ({ id, note: "" })) };
}

// Asks the finder for what can be a step: on each rung what someone likes, what is of the same kind,
// and anything near; and from there what the ladder says comes next.

import type { Among, Finder, Point, Question } from "../finder/protocol";
import { RADII } from "../finder/state";
import type { Bonds } from "./bonds";
import type { RouteFiles, Row } from "./files";
import type { Wish } from "./state";
import { between, type Candidate, Weigher } from "./weigh";

/** How many of each kind are weighed on a rung, the nearest first. */
const LIKED = 16;
const ALIKE = 12;
const ANY = 12;
const SPEAKING = 8;
/** Of how many on each rung, the best first, what comes next is weighed too. */
const ONWARD = 6;
/** How many are named where nothing is near. */
const ELSEWHERE = 3;
/** Among how many in the whole country the nearest is looked for. */
const IN_COUNTRY = 60;
const FAR_KM = 1000;
/** A rung nearer to the goal is worth so far a journey. */
const KM_PER_RUNG = 10;
const WIDEST = Math.max(...RADII);

export interface Gathered {
  candidates: Candidate[];
  weigher: Weigher;
  where: Among["where"];
  home: Point | null;
}

/** What there is on a rung further away. */
export interface Further {
  /** The first radius that gives something, and how much. */
  radius: number;
  total: number;
  nearest: Candidate[];
  inCountry: number;
}

export class Gatherer {
  private readonly finder: Finder;
  private readonly files: RouteFiles;
  private readonly bonds: Bonds;
  private readonly here: Point | null;

  constructor(finder: Finder, files: RouteFiles, bonds: Bonds, here: Point | null) {
    this.finder = finder;
    this.files = files;
    this.bonds = bonds;
    this.here = here;
  }

  async gather(wish: Wish, rungs: number[]): Promise<Gathered> {
    // Sets what cards are about, too: which town is named first.
    await this.finder.search(this.question(wish, {}), 1);
    const { where, from } = await this.finder.among(this.question(wish, {}), 0);
    // From here on the place is called as it is written, whatever was typed.
    const weigher = new Weigher({ ...wish, place: where?.name ?? wish.place }, this.bonds);
    if (!from) return { candidates: [], weigher, where, home: null };
    const found = await Promise.all(rungs.map((rung) => this.onRung(wish, rung)));
    const numbers = new Set(found.flat());
    const rows = await this.files.rows(numbers);
    const near = this.asCandidates(rows, from, wish).filter(({ row }) => weigher.isOpen(row));
    const after = bestOf(near, rungs, weigher)
      .flatMap(({ row }) => row.next)
      .filter((number) => !numbers.has(number));
    const next = this.asCandidates(await this.files.rows(after), from, wish).filter(
      ({ row, km }) =>
        weigher.isOpen(row) && km !== null && row.rungs.some((rung) => rungs.includes(rung)),
    );
    return { candidates: [...near, ...next], weigher, where, home: from };
  }

  /** The offerings themselves, wherever they are. */
  async these(numbers: number[], home: Point | null): Promise<Map<number, Candidate>> {
    const rows = await this.files.rows(numbers);
    const found = new Map<number, Candidate>();
    for (const [number, row] of rows) {
      found.set(number, { number, row, km: home && between([home], row.spots) });
    }
    return found;
  }

  /** What a rung has further away. */
  async further(wish: Wish, rung: number, gathered: Gathered): Promise<Further> {
    const chosen = { trede: [`${rung}`] };
    const wide = await this.finder.among(this.question(wish, chosen, WIDEST), 4 * ELSEWHERE);
    const all = await this.finder.among(this.question(wish, chosen, 0), IN_COUNTRY);
    const nearby = await this.nearest(wide.offerings, gathered);
    const nearest = nearby.length > 0 ? nearby : await this.nearest(all.offerings, gathered);
    const inCountry = all.total;
    for (const radius of RADII.filter((one) => one > wish.radius)) {
      const { total } = await this.finder.among(this.question(wish, chosen, radius), 0);
      if (total > 0) return { radius, total, nearest, inCountry };
    }
    return { radius: 0, total: 0, nearest, inCountry };
  }

  /** The nearest of what someone likes, when nothing of it is near. */
  async likedElsewhere(wish: Wish, rungs: number[], gathered: Gathered): Promise<Candidate[]> {
    const chosen = { trede: rungs.map(String), sector: wish.sectors };
    const goal = rungs[rungs.length - 1] ?? 0;
    // Of what is about as far, that which comes closest to where someone wants to go.
    const effort = ({ km, row }: Candidate) =>
      (km ?? FAR_KM) + KM_PER_RUNG * Math.max(0, goal - Math.max(...row.rungs));
    for (const radius of [WIDEST, 0]) {
      const question = this.question(wish, chosen, radius);
      const { offerings } = await this.finder.among(question, IN_COUNTRY);
      const found = await this.nearest(offerings, gathered, effort);
      if (found.length > 0) return found;
    }
    return [];
  }

  private async nearest(
    numbers: number[],
    { home, weigher }: Gathered,
    far = ({ km }: Candidate) => km ?? FAR_KM,
  ): Promise<Candidate[]> {
    const all = [...(await this.these(numbers, home)).values()];
    return all
      .filter(({ row }) => weigher.isOpen(row))
      .sort((a, b) => far(a) - far(b))
      .slice(0, ELSEWHERE);
  }

  private async onRung(wish: Wish, rung: number): Promise<number[]> {
    const trede = [`${rung}`];
    const { sectors, languages } = wish;
    const asked: [Question, number][] = [[this.question(wish, { trede }), ANY]];
    if (sectors.length > 0) {
      asked.unshift(
        [this.question(wish, { trede, sector: sectors }), LIKED],
        [this.question(wish, { trede, sector: this.bonds.alike(sectors) }), ALIKE],
      );
    }
    if (languages.length > 0) {
      asked.push([this.question(wish, { trede, taal: languages }), SPEAKING]);
    }
    const answers = await Promise.all(asked.map((one) => this.finder.among(...one)));
    return answers.flatMap(({ offerings }) => offerings);
  }

  /** Within a radius of 0 is the whole country. */
  private question(
    wish: Wish,
    more: Record<string, string[]>,
    radius: number = wish.radius,
  ): Question {
    const chosen = wish.age ? { ...more, leeftijd: [wish.age] } : more;
    const place = radius === 0 ? "" : wish.place;
    return { words: "", place, chosen, radius, here: this.here };
  }

  private asCandidates(rows: Map<number, Row>, home: Point, { radius }: Wish): Candidate[] {
    return [...rows].map(([number, row]) => {
      const km = between([home], row.spots);
      // Further away than that it is here because it serves this place as well.
      return { number, row, km: km !== null && km <= radius ? km : null };
    });
  }
}

/** The few on each rung that fit best by themselves. */
function bestOf(candidates: Candidate[], rungs: number[], weigher: Weigher): Candidate[] {
  const sorted = candidates
    .map((candidate) => ({ candidate, points: weigher.value(candidate) }))
    .sort((a, b) => b.points - a.points)
    .map(({ candidate }) => candidate);
  const best = rungs.flatMap((rung) =>
    sorted.filter(({ row }) => row.rungs.includes(rung)).slice(0, ONWARD),
  );
  return [...new Set(best)];
}

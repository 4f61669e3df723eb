// The page of the route: keeps the questions, the address and the route at one state.

import { find } from "../finder/html";
import { Latest } from "../finder/latest";
import { remembered } from "../finder/myplace";
import { HERE } from "../finder/protocol";
import { Bonds } from "./bonds";
import { Source } from "./data";
import { type Focus, keepingPlace } from "./focus";
import { Questions } from "./form";
import { Gatherer } from "./gather";
import { Outcome } from "./outcome";
import { bestRoute, differentRoutes } from "./plan";
import { parseRoute, type RouteState, rungsOf, toRouteQuery } from "./state";
import { fixedSteps } from "./steps";

export class RoutePage {
  private readonly page = find("#route");
  private readonly root = this.page.dataset.root ?? "../";
  private readonly bonds = new Bonds(this.page.dataset.instellingen ?? "{}");
  private readonly source = new Source(this.root);
  private readonly questions = new Questions((wish) => this.go({ wish, pins: [] }, "heading"));
  private readonly outcome = new Outcome(this.root, this.bonds, (state, focus, said) =>
    this.go(state, focus, said),
  );
  private readonly busy = find("[data-bezig]");
  private readonly failed = find("[data-fout]");
  private readonly latest = new Latest();

  constructor() {
    this.questions.suggest(async () => (await this.source.open()).finder);
    addEventListener("popstate", () => this.show(this.asked(), null));
    // Without an address the page stays as it is: somebody may have begun to answer already.
    if (location.search) this.show(this.asked(), null);
    else this.questions.onlyUp();
  }

  /** What the address says, as far as this ladder has it. */
  private asked(): RouteState {
    const { wish, pins } = parseRoute(location.search);
    const known = (rung: number) => (rung <= this.bonds.highest ? rung : 0);
    return { wish: { ...wish, now: known(wish.now), to: known(wish.to) }, pins };
  }

  /** Go to a state that the browser's Back can leave again. */
  private go(state: RouteState, focus: Focus, said = ""): void {
    const query = toRouteQuery(state);
    if (query !== location.search) history.pushState(null, "", query || location.pathname);
    this.show(state, focus, said);
  }

  private show(state: RouteState, focus: Focus | null, said = ""): void {
    this.questions.show(state.wish);
    const empty = toRouteQuery(state) === "";
    const missing = empty ? "" : this.questions.missing(state.wish);
    this.questions.complain(missing);
    this.failed.hidden = true;
    if (empty || missing) {
      this.questions.fold(false);
      this.busy.hidden = true;
      this.outcome.hide();
      // What was under way is not wanted any more.
      this.latest.run(async () => undefined);
      return;
    }
    this.busy.hidden = this.outcome.isShown;
    this.latest.run(async (current) => {
      try {
        await this.plan(state, current, focus, said, false);
      } catch {
        try {
          // The data may have been replaced by newer since it was opened: once more, afresh.
          await this.plan(state, current, focus, said, true);
        } catch {
          if (current()) this.fail();
        }
      }
      if (current()) this.busy.hidden = true;
    });
  }

  private async plan(
    state: RouteState,
    current: () => boolean,
    focus: Focus | null,
    said: string,
    fresh: boolean,
  ): Promise<void> {
    const { finder, files, opened } = await this.source.open(fresh);
    this.bonds.open(opened);
    const here = state.wish.place === HERE ? remembered() : null;
    const gatherer = new Gatherer(finder, files, this.bonds, here);
    const rungs = rungsOf(state.wish, this.bonds.highest);
    const gathered = await gatherer.gather(state.wish, rungs);
    const fixed = await fixedSteps(state.pins, rungs, gathered, files, gatherer);
    const routes = differentRoutes(gathered, rungs);
    const steps = bestRoute(gathered, rungs, fixed.steps);
    const called = { ...state, wish: gathered.weigher.wish };
    const made = { state: called, rungs, steps, routes, gone: fixed.gone, gathered };
    const view = await this.outcome.prepare(made, { finder, files, gatherer });
    if (!current()) return;
    // Who sent a link to "mijn plek" was somewhere else: the question is asked again.
    this.questions.fold(gathered.home !== null || state.wish.place !== HERE);
    keepingPlace(focus, () => view.show());
    this.outcome.say(said || view.summary);
    await view.complete();
  }

  private fail(): void {
    this.outcome.hide();
    this.questions.fold(false);
    this.failed.hidden = false;
  }
}

// The form as a whole: what happens on a click, while one types, and at each step.

import type { Order } from "../entryfile/write";
import { find } from "../finder/html";
import { Beside } from "./beside";
import { Content } from "./content";
import { isoDay, type Kind, type Value } from "./data";
import { showDepending } from "./depends";
import { dropDraft, findDraft, lastAbout } from "./draft";
import { showEnd } from "./end";
import { listMissing, listProblems, markFields } from "./errors";
import { focusField } from "./fields";
import { fillField } from "./fill";
import { Towns } from "./gazetteer";
import { fillFrom, keepFrom } from "./keep";
import { tellOldDrafts, tellSubject } from "./notices";
import { watchOrder } from "./order";
import { Places } from "./places";
import { type Found, isError } from "./problems";
import { type Asked, askedIn } from "./query";
import { watchRows } from "./rows";
import { type Settings, settingsOf } from "./send";
import { Sources } from "./sources";
import { Start } from "./start";
import { Steps } from "./steps";
import { Subject } from "./subject";
import { type Place, Trail } from "./trail";

/** A draft is kept when typing rests this long, in milliseconds. */
const REST = 250;

export class App {
  private readonly form = find<HTMLFormElement>("#aanmeldformulier");
  private readonly summary = find("[data-fouten]");
  private readonly settings: Settings;
  private readonly orders: Record<Kind, Order>;
  private readonly sources: Sources;
  private readonly towns: Towns;
  private readonly start: Start;
  private readonly steps: Steps;
  private readonly trail = new Trail((step) => this.arrive(step));
  private readonly content: Content;
  private readonly beside: Beside;
  private readonly today = isoDay(new Date());
  private readonly touched = new Set<Element>();
  private readonly tried = new Set<string>();
  private subject: Subject;
  private timer = 0;
  /** Something was filled in here that is worth keeping. */
  private edited = false;
  /** The first step was left once, so that no draft is waiting to be found. */
  private begun = false;

  constructor(page: HTMLElement) {
    const root = page.dataset.wortel ?? "./";
    this.settings = settingsOf(page);
    this.orders = JSON.parse(page.dataset.volgorde ?? "{}");
    this.sources = new Sources(root);
    this.towns = new Towns(root);
    this.steps = new Steps(this.form);
    this.content = new Content(this.form, this.towns, this.today);
    this.start = new Start(this.form, this.sources, () => this.changed());
    this.subject = new Subject("nieuw", undefined, "", "", new Map());
    new Places(this.form, this.towns, this.sources, this.settings.zoekadres, () => this.changed());
    this.beside = new Beside(this.form, root, () => this.refresh());
    this.listen();
    this.content.fillToday({});
    this.steps.plan(this.content.steps(this.subject));
    this.steps.open();
  }

  /** Begin with what the address asks for, or else with what was being written. */
  async open(query: string): Promise<void> {
    const here = this.trail.begin(this.place());
    await this.sources.ready.catch(() => {});
    // Who was quicker than the network goes first; a draft is found at the next step.
    if (this.edited || this.begun) return;
    if (here?.organisation && here.step !== "begin") {
      await this.start.set(here.task, here.organisation, here.target, here.lastDay);
      if (this.start.missing().length === 0) await this.take();
    } else await this.openAsked(askedIn(query));
    if (here && (this.begun || here.step === "begin")) this.steps.go(here.step);
    this.trail.note(this.place(), true);
    this.refresh();
  }

  private async openAsked(asked: Asked | null): Promise<void> {
    const organisation = asked && this.sources.byId(asked.provider);
    if (!asked || !organisation) return this.resume(lastAbout());
    await this.start.set(asked.task, organisation.name, asked.file, this.today);
    if (asked.task === "nieuw") return this.resume("nieuw", organisation.name);
    await this.take();
    if (this.subject.standing) this.steps.forward();
  }

  private listen(): void {
    watchOrder(this.form);
    watchRows(this.form, () => this.typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.next();
    });
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", ({ target }) => {
      const field = target instanceof Element ? target.closest("[data-veld]") : null;
      if (field) this.touched.add(field);
      this.typed();
    });
    find("[data-terug]").addEventListener("click", () => {
      if (!this.trail.back(this.steps.previous)) this.move(() => this.steps.backward(), true);
    });
    find("[data-toch]").addEventListener("click", () => this.move(() => this.steps.forward()));
    find("[data-wis]").addEventListener("click", () => this.clear(location.href));
    find("[data-opnieuw]").addEventListener("click", () => this.clear(location.pathname));
    addEventListener("pagehide", () => this.save());
  }

  private async next(): Promise<void> {
    if (this.steps.isLast) return;
    if (this.steps.current === "begin") {
      // Whether an organisation is new is only known with the list of all.
      await this.sources.ready.catch(() => {});
      if (listMissing(this.summary, this.start.check())) return;
      await this.take();
    }
    const { current } = this.steps;
    this.tried.add(current);
    const errors = this.found().filter((one) => one.step === current && isError(one));
    if (errors.length > 0) {
      listProblems(this.summary, errors, () => {});
      this.refresh();
      this.summary.focus();
      return;
    }
    this.move(() => this.steps.forward());
  }

  /** Take over what the first step says: what is written from here on is about that. */
  private async take(): Promise<void> {
    const { task, organisation, organisationName, file } = this.start;
    const before = this.subject;
    this.subject = await Subject.of(task, organisation, organisationName, file, this.sources);
    this.steps.plan(this.content.steps(this.subject));
    if (this.subject.asked.length > 0) {
      // Without the gazetteer towns are not looked up.
      const done = () => this.changed();
      this.towns.load().then(done, () => {});
    }
    const isOther = this.subject.about !== before.about || before.task !== task;
    if (isOther || !this.begun) this.load();
    this.begun = true;
    this.content.nameProvider(organisationName);
  }

  private load(): void {
    this.edited = fillFrom(this.subject, this.content);
    this.touched.clear();
    this.tried.clear();
  }

  private async resume(about: string, organisation = ""): Promise<void> {
    const draft = findDraft(about);
    tellOldDrafts();
    if (draft) {
      const name = organisation || draft.organisation;
      await this.start.set(draft.task || "nieuw", name, draft.target, draft.lastDay);
    }
    if (draft || organisation) await this.take();
    if (draft && !organisation && this.start.missing().length === 0) this.steps.go(draft.step);
  }

  private typed(): void {
    this.edited = true;
    this.changed();
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.save();
      this.refresh();
    }, REST);
  }

  private found(entries = this.entries()): Found[] {
    return this.content.found(this.subject, entries);
  }

  private entries() {
    return this.content.entries(this.subject, this.start.lastDay);
  }

  /** Show everything that depends on what is filled in. */
  private refresh(): void {
    showDepending(this.form);
    tellSubject(this.subject);
    const entries = this.entries();
    const found = this.found(entries);
    const shown = found.filter(
      ({ field, step }) => this.tried.has(step) || (field !== null && this.touched.has(field)),
    );
    markFields(this.form, shown, (one) => this.mend(one));
    const go = (step: string) => this.move(() => this.steps.go(step));
    this.beside.show(this.subject, entries, this.steps.current, go);
    if (this.steps.current !== "insturen") return;
    const results = this.subject.results(entries, this.orders);
    showEnd(this.subject, results, found, this.settings, ({ step }) => go(step));
  }

  /** Put in what was probably meant. */
  private mend({ field, problem }: Found): void {
    if (!field) return;
    fillField(field, problem.better as Value);
    focusField(field);
    this.typed();
  }

  /** Go where Back or Forward leads; past the first step only with what it asks. */
  private async arrive(step: string): Promise<void> {
    const begins = this.steps.current === "begin" && step !== "begin";
    const can = !begins || this.start.missing().length === 0;
    if (begins && can) await this.take();
    this.move(() => can && this.steps.go(step), true);
  }

  private move(change: () => void, stays = false): void {
    listProblems(this.summary, [], () => {});
    change();
    this.trail.note(this.place(), stays);
    find("[data-ingestuurd]").hidden = true;
    this.save();
    this.refresh();
  }

  private place(): Place {
    return this.start.place(this.steps.current, this.subject.file);
  }

  private save(): void {
    clearTimeout(this.timer);
    if (this.edited && this.begun) keepFrom(this.subject, this.content, this.place());
  }

  private clear(next: string): void {
    // Leaving the page must not keep it after all.
    this.edited = false;
    dropDraft(this.subject.about);
    this.trail.forget();
    location.assign(next);
  }
}

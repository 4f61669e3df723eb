// The form as a whole: what happens on a click, while one types, and at each step.

import type { Order } from "../entryfile/write";
import { find } from "../finder/html";
import { Beside } from "./beside";
import { Content } from "./content";
import { isoDay, type Kind, type Value } from "./data";
import { showDepending } from "./depends";
import { dropDraft, findDraft, keepDraft, lastAbout } from "./draft";
import { showEnd } from "./end";
import { listMissing, listProblems, markFields } from "./errors";
import { focusField } from "./fields";
import { fillField } from "./fill";
import { Towns } from "./gazetteer";
import { tellDraft, tellKept, tellOldDrafts, tellSubject } from "./notices";
import { watchOrder } from "./order";
import { Places } from "./places";
import { type Found, isError } from "./problems";
import { askedIn } from "./query";
import { watchRows } from "./rows";
import { type Settings, settingsOf } from "./send";
import { Sources } from "./sources";
import { Start } from "./start";
import { Steps } from "./steps";
import { Subject } from "./subject";

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
  }

  /** Begin with what the address asks for, or else with what was being written. */
  async open(query: string): Promise<void> {
    const asked = askedIn(query);
    await this.sources.ready.catch(() => {});
    // Who was quicker than the network goes first; a draft is found at the next step.
    if (this.edited) return;
    const organisation = asked && this.sources.byId(asked.provider);
    if (!asked || !organisation) return this.resume(lastAbout());
    await this.start.set(asked.task, organisation.name, asked.file, this.today);
    if (asked.task === "nieuw") return this.resume("nieuw", organisation.name);
    await this.take();
    if (this.subject.standing) this.steps.forward();
    this.refresh();
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
    find("[data-terug]").addEventListener("click", () => this.move(() => this.steps.backward()));
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
    try {
      this.subject = await Subject.of(task, organisation, organisationName, file, this.sources);
    } catch {
      this.subject = new Subject(task, organisation, organisationName, file, new Map());
    }
    this.steps.plan(this.content.steps(this.subject));
    if (this.subject.asked.length > 0) {
      // Without the gazetteer towns are not looked up.
      this.towns.load().then(
        () => this.changed(),
        () => {},
      );
    }
    const isOther = this.subject.about !== before.about || before.task !== task;
    if (isOther || !this.begun) this.load();
    this.begun = true;
    this.content.nameProvider(organisationName);
  }

  /** Fill in the draft, else the file as it stands, else nothing. */
  private load(): void {
    const { subject, content } = this;
    const draft = subject.asked.length > 0 ? findDraft(subject.about) : null;
    if (draft) content.fill({ aanbod: draft.offering, aanbieder: draft.provider });
    else content.fillToday({ [subject.kind]: subject.standing?.data ?? {} });
    this.edited = draft !== null;
    this.touched.clear();
    this.tried.clear();
    if (draft) tellDraft(draft);
    tellOldDrafts();
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
    this.refresh();
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

  private move(change: () => void): void {
    listProblems(this.summary, [], () => {});
    change();
    find("[data-ingestuurd]").hidden = true;
    this.save();
    this.refresh();
  }

  private save(): void {
    clearTimeout(this.timer);
    const { subject, start, steps } = this;
    if (!this.edited || !this.begun || subject.task === "klopt" || subject.task === "stopt") return;
    const written = this.content.written();
    if (!written && !start.organisationName) return;
    const kept = keepDraft(subject.about, {
      offering: written?.aanbod ?? {},
      provider: written?.aanbieder ?? {},
      task: start.task,
      organisation: start.organisationName,
      target: subject.file,
      lastDay: start.lastDay,
      step: steps.current,
      saved: new Date().toISOString(),
    });
    tellKept(kept);
  }

  private clear(next: string): void {
    // Leaving the page must not keep it after all.
    this.edited = false;
    dropDraft(this.subject.about);
    location.assign(next);
  }
}

// A button that reads the question and its answers aloud, with the device's own Dutch voice.

/** A little slower than people talk: the words must be recognised on the screen as well. */
const RATE = 0.9;
const WORDS = { start: "Lees voor", stop: "Stop" };

export function offerVoice(guide: HTMLElement): void {
  const button = guide.querySelector<HTMLButtonElement>("[data-voorlezen]");
  if (!button || !("speechSynthesis" in window)) return;
  const reader = new Reader(guide, button);
  const offer = () => {
    button.hidden = !dutchVoice();
  };
  offer();
  // Browsers find the voices some time after the page.
  speechSynthesis.onvoiceschanged = offer;
  button.addEventListener("click", () => reader.toggle());
  addEventListener("pagehide", () => reader.stop());
}

/** Only a voice on the device itself: others send what they read to the maker of the browser. */
function dutchVoice(): SpeechSynthesisVoice | undefined {
  const language = (voice: SpeechSynthesisVoice) => voice.lang.replace("_", "-").toLowerCase();
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && /^nl\b/.test(language(voice)));
  return voices.find((voice) => language(voice) === "nl-nl") ?? voices[0];
}

class Reader {
  private readonly guide: HTMLElement;
  private readonly button: HTMLButtonElement;
  // Kept here, since some browsers forget what is waiting to be read.
  private queue: SpeechSynthesisUtterance[] = [];

  constructor(guide: HTMLElement, button: HTMLButtonElement) {
    this.guide = guide;
    this.button = button;
  }

  toggle(): void {
    if (this.queue.length > 0) this.stop();
    else this.start();
  }

  stop(): void {
    this.queue = [];
    speechSynthesis.cancel();
    this.point(null);
    this.say(WORDS.start);
  }

  private start(): void {
    const voice = dutchVoice();
    if (!voice) return;
    speechSynthesis.cancel();
    const parts = [...this.guide.querySelectorAll<HTMLElement>("h1, [data-lees]")];
    this.queue = parts
      .filter((part) => part.getClientRects().length > 0)
      .map((part) => this.utterance(part, voice));
    this.say(WORDS.stop);
    for (const utterance of this.queue) speechSynthesis.speak(utterance);
  }

  private utterance(part: HTMLElement, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(part.textContent?.trim() ?? "");
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    // What was stopped may still report: it is no longer in the queue then.
    utterance.onstart = () => {
      if (this.queue.includes(utterance)) this.point(part);
    };
    utterance.onend = () => {
      if (utterance === this.queue[this.queue.length - 1]) this.stop();
    };
    utterance.onerror = () => {
      if (this.queue.includes(utterance)) this.stop();
    };
    return utterance;
  }

  /** Mark what is being read, so that eyes can follow. */
  private point(part: HTMLElement | null): void {
    for (const marked of this.guide.querySelectorAll(".wordt-gelezen")) {
      marked.classList.remove("wordt-gelezen");
    }
    if (!part) return;
    (part.closest("a") ?? part).classList.add("wordt-gelezen");
  }

  private say(words: string): void {
    const label = this.button.querySelector("span");
    if (label) label.textContent = words;
  }
}

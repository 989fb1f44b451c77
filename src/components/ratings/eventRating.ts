/** How long an answer is waited for, in milliseconds; the server gives up sooner. */
const patience = 20_000;

interface Tally {
  count: number;
  mean: number | null;
  histogram: number[];
}

interface Answer {
  rating?: Tally;
  /** What stands under the same one-time id. */
  stored?: object;
  title?: string;
}

/**
 * `<event-rating>` over the form that works without it: fetches how the event was rated, and sends a rating without
 * leaving the page. Its words are in its `data-` attributes.
 */
class EventRating extends HTMLElement {
  /** The one-time id of what is being sent: kept for the next try, also of another choice, until it is answered. */
  #request: string | undefined;
  #isSending = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    // Without a secure context there are no one-time ids; then the form is sent as it is.
    if (!form || !("randomUUID" in crypto)) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#isSending) void this.#send(form);
    });
    const opens = Date.parse(this.closest<HTMLElement>("[data-at]")?.dataset["at"]?.split("/")[0] ?? "");
    if (!(Date.now() < opens)) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const answer = await fetch(`/api/events/${this.dataset["event"] ?? ""}`);
      if (!answer.ok) throw new Error(answer.statusText);
      this.#show(((await answer.json()) as { rating: Tally }).rating);
    } catch {
      this.#say(this.dataset["unavailable"]);
    }
  }

  async #send(form: HTMLFormElement): Promise<void> {
    this.#isSending = true;
    this.#say("");
    try {
      let { status, said } = await this.#post(form);
      // An earlier try was counted though its answer was lost, and another choice was made since: a change of mind.
      if (status === 409 && said.stored) ({ status, said } = await this.#post(form));
      if (status < 400 && said.rating) {
        this.#show(said.rating);
        this.#say(this.dataset["thanks"]);
        const button = form.querySelector("button");
        if (button) button.textContent = this.dataset["change"] ?? null;
      } else {
        this.#say(said.title ?? this.dataset["failed"]);
      }
    } catch {
      this.#say(this.dataset["failed"]);
    } finally {
      this.#isSending = false;
    }
  }

  async #post(form: HTMLFormElement): Promise<{ status: number; said: Answer }> {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set("request", (this.#request ??= crypto.randomUUID()));
    const headers = { Accept: "application/json" };
    const answer = await fetch(form.action, { method: "POST", body, headers, signal: AbortSignal.timeout(patience) });
    // Whatever the answer, it is one, unless the server itself does not know.
    if (answer.status < 500) this.#request = undefined;
    return { status: answer.status, said: (await answer.json()) as Answer };
  }

  #show({ count, mean, histogram }: Tally): void {
    const part = (name: string): HTMLElement | null => this.querySelector(name);
    const set = (name: string, text: string | undefined): void => {
      const element = part(name);
      if (element) element.textContent = text ?? "";
    };
    part(".tally")?.removeAttribute("hidden");
    part("[data-tally-none]")?.toggleAttribute("hidden", count > 0);
    part("[data-tally-some]")?.toggleAttribute("hidden", count === 0);
    const written = (mean ?? 0).toFixed(1).replace(".", this.dataset["decimal"] ?? ".");
    set("[data-tally-mean]", this.dataset["mean"]?.replace("#", written));
    set("[data-tally-count]", this.dataset["count"]?.replace("#", String(count)));
    for (const row of this.querySelectorAll<HTMLElement>("[data-stars]")) {
      const votes = histogram[Number(row.dataset["stars"]) - 1] ?? 0;
      row.querySelector("rect")?.setAttribute("width", String(count === 0 ? 0 : (100 * votes) / count));
      const number = row.querySelector("[data-votes]");
      if (number) number.textContent = String(votes);
    }
  }

  #say(text: string | undefined): void {
    const answer = this.querySelector(".rating-answer");
    if (answer) answer.textContent = text ?? "";
  }
}

customElements.define("event-rating", EventRating);

/** @import {Elements} from "./elements.js" */
import { colourBehind } from "./colour-behind.js";
import { Emitter } from "./emitter.js";
import { connectionError, IntegrationError } from "./errors.js";
import { origin } from "./origin.js";

/** @typedef {Record<string, any>} Bag Options as the page gives them; checked where they are used. */

const FRAME_TITLE = "Secure card payment input frame";
const LOAD_WITHIN_MS = 15_000;

/** The Payment Element: an iframe of the sandbox, spoken to over a message channel. */
export class PaymentElement extends Emitter {
  #group;
  /** @type {Bag} */
  #options;
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {MessagePort | undefined} */
  #port;
  /** @type {Map<number, (result: any) => void>} */
  #waiting = new Map();
  #lastCall = 0;
  #isReady = false;
  #refreshLater = () => requestAnimationFrame(() => this.refresh());

  /** @param {Elements} group @param {Bag} options */
  constructor(group, options) {
    super();
    this.#group = group;
    this.#options = options;
  }

  /** @param {HTMLElement | string} target */
  mount(target) {
    const container = typeof target === "string" ? document.querySelector(target) : target;
    if (!container)
      throw new IntegrationError(`The selector you specified (${String(target)}) applies to no DOM element.`);
    if (this.#frame?.parentElement === container) return;
    this.unmount();
    const frame = document.createElement("iframe");
    frame.title = FRAME_TITLE;
    frame.name = `__privateStripeFrame${Math.random().toString(36).slice(2)}`;
    frame.src = `${origin}/payment-element`;
    // Four pixels on each side leave room for the focus ring, which an iframe would cut.
    frame.style.cssText =
      "border:0;display:block;width:calc(100% + 8px);margin:-4px;height:240px;background:transparent";
    frame.style.colorScheme = this.#group.options.appearance?.theme === "night" ? "dark" : "light";
    frame.addEventListener("load", () => this.#connect(frame));
    this.#frame = frame;
    container.replaceChildren(frame);
    // A page that follows the system's colours changes under the frame.
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#refreshLater);
    this.emit("loaderstart", { elementType: "payment" });
    setTimeout(() => {
      if (this.#isReady || this.#frame !== frame) return;
      const error = connectionError("The payment form could not be loaded. Reload the page to try again.");
      this.emit("loaderror", { elementType: "payment", error });
    }, LOAD_WITHIN_MS);
  }

  /** @param {HTMLIFrameElement} frame */
  #connect(frame) {
    const channel = new MessageChannel();
    this.#port?.close();
    this.#port = channel.port1;
    channel.port1.onmessage = ({ data }) => this.#receive(frame, data);
    frame.contentWindow?.postMessage({ start: this.#settings() }, origin, [channel.port2]);
  }

  #settings() {
    const { appearance, fonts } = this.#group.options;
    const pageColour = this.#frame && colourBehind(this.#frame);
    return {
      publishableKey: this.#group.publishableKey,
      appearance,
      fonts,
      pageColour,
      options: this.#options,
    };
  }

  /** @param {HTMLIFrameElement} frame @param {any} message */
  #receive(frame, message) {
    if (message.reply !== undefined) {
      this.#waiting.get(message.reply)?.(message.result);
      this.#waiting.delete(message.reply);
    } else if (message.type === "resize") {
      frame.style.height = `${message.height}px`;
    } else if (message.type === "submit") {
      frame.closest("form")?.requestSubmit();
    } else {
      if (message.type === "ready") this.#isReady = true;
      this.emit(message.type, { elementType: "payment", ...message.event });
    }
  }

  /** @param {string} action @param {object} [details] @returns {Promise<any>} */
  ask(action, details = {}) {
    const port = this.#port;
    if (!port) throw new IntegrationError("The Payment Element is not mounted, or not ready yet.");
    const call = ++this.#lastCall;
    return new Promise((resolve) => {
      this.#waiting.set(call, resolve);
      port.postMessage({ call, action, ...details });
    });
  }

  /** @param {Bag} options */
  update(options) {
    this.#options = { ...this.#options, ...options };
    this.refresh();
    return this;
  }

  refresh() {
    if (this.#frame)
      this.#frame.style.colorScheme = this.#group.options.appearance?.theme === "night" ? "dark" : "light";
    if (this.#port) void this.ask("configure", { settings: this.#settings() });
  }

  focus() {
    this.#frame?.focus();
    void this.ask("focus");
  }
  blur() {
    void this.ask("blur");
  }
  clear() {
    void this.ask("clear");
  }
  collapse() {
    return this;
  }
  unmount() {
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#refreshLater);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#port?.close();
    this.#port = undefined;
    this.#isReady = false;
  }
  destroy() {
    this.unmount();
    this.#group.forget(this);
  }
}

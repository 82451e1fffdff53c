import { origin } from "./origin.js";

/** @typedef {Record<string, any>} Bag */

/** An iframe of the wallet, spoken to over a message channel. The frame asks; `answer` gives the reply. */
export class WalletFrame {
  /** @type {MessagePort | undefined} */
  #port;

  /**
   * @param {{path: string, title: string, start: () => Bag, answer: (type: string, details: Bag) => unknown}} options
   */
  constructor({ path, title, start, answer }) {
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.name = `__privateStripeFrame${Math.random().toString(36).slice(2)}`;
    frame.src = origin + path;
    frame.addEventListener("load", () => {
      const channel = new MessageChannel();
      this.#port?.close();
      this.#port = channel.port1;
      channel.port1.onmessage = async ({ data: { call, type, ...details } }) => {
        const result = await answer(type, details);
        channel.port1.postMessage({ reply: call, result });
      };
      frame.contentWindow?.postMessage({ start: start() }, origin, [channel.port2]);
    });
    this.element = frame;
  }

  /** @param {string} type @param {Bag} [details] */
  tell(type, details = {}) {
    this.#port?.postMessage({ type, ...details });
  }

  remove() {
    this.#port?.close();
    this.element.remove();
  }
}

/** The wallet's frames speak with the page's stripe.js over a message channel that stripe.js hands them once. */

/** @typedef {Record<string, any>} Bag */

/** @type {MessagePort | undefined} */
let port;
/** @type {Map<number, (result: any) => void>} */
const waiting = new Map();
let lastCall = 0;

/**
 * @param {(start: Bag) => void} onStart
 * @param {(type: string, details: Bag) => void} [onTold]
 */
export function listenToPage(onStart, onTold) {
  addEventListener("message", ({ data, source, ports }) => {
    if (source !== parent || !data?.start || !ports[0]) return;
    port = ports[0];
    port.onmessage = ({ data: { reply, result, type, ...details } }) => {
      if (reply === undefined) return onTold?.(type, details);
      waiting.get(reply)?.(result);
      waiting.delete(reply);
    };
    onStart(data.start);
  });
}

/** @param {string} type @param {Bag} [details] @returns {Promise<any>} what the page answered */
export function askPage(type, details = {}) {
  const call = ++lastCall;
  return new Promise((resolve) => {
    waiting.set(call, resolve);
    port?.postMessage({ call, type, ...details });
  });
}

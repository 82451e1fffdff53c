/** Listeners by event type, with `once` and `off`. */
export class Emitter {
  /** @type {Map<string, Set<(event: any) => void>>} */
  #listeners = new Map();

  /** @param {string} type @param {(event: any) => void} listener */
  on(type, listener) {
    if (!this.#listeners.has(type)) this.#listeners.set(type, new Set());
    this.#listeners.get(type)?.add(listener);
    return this;
  }

  /** @param {string} type @param {(event: any) => void} listener */
  once(type, listener) {
    const wrapped = (/** @type {any} */ event) => {
      this.off(type, wrapped);
      listener(event);
    };
    return this.on(type, wrapped);
  }

  /** @param {string} type @param {(event: any) => void} [listener] */
  off(type, listener) {
    if (listener) this.#listeners.get(type)?.delete(listener);
    else this.#listeners.delete(type);
    return this;
  }

  /** @param {string} type */
  hears(type) {
    return (this.#listeners.get(type)?.size ?? 0) > 0;
  }

  /** @param {string} type @param {object} event */
  emit(type, event) {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
  }
}

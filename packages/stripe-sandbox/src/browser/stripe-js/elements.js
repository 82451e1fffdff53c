/** `stripe.elements()`: the group of Elements of one payment. */
import { Emitter } from "./emitter.js";
import { IntegrationError } from "./errors.js";
import { ExpressCheckoutElement } from "./express-checkout-element.js";
import { PaymentElement } from "./payment-element-host.js";
import { WALLET } from "./wallet-session.js";

/** @typedef {Record<string, any>} Bag */

export class Elements extends Emitter {
  /** @type {Map<string, PaymentElement | ExpressCheckoutElement>} */
  #created = new Map();
  isSubmitted = false;

  /** @param {string} publishableKey @param {Bag} options */
  constructor(publishableKey, options) {
    super();
    this.publishableKey = publishableKey;
    this.options = options;
  }

  /** @param {string} type @param {Bag} [options] */
  create(type, options = {}) {
    if (this.#created.has(type)) {
      throw new IntegrationError(`Can only create one Element of type ${type} through elements().`);
    }
    if (type !== "payment" && type !== "expressCheckout") {
      throw new IntegrationError(`The Stripe sandbox does not imitate the ${type} Element. See its README.`);
    }
    const element =
      type === "payment" ? new PaymentElement(this, options) : new ExpressCheckoutElement(this, options);
    this.#created.set(type, element);
    return element;
  }

  /** @param {string | {__elementType: string}} type A name, or a component of react-stripe-js. */
  getElement(type) {
    return this.#created.get(typeof type === "string" ? type : type.__elementType) ?? null;
  }

  /** @param {PaymentElement | ExpressCheckoutElement} element */
  forget(element) {
    for (const [type, created] of this.#created) if (created === element) this.#created.delete(type);
  }

  /** @param {Bag} options */
  async update(options) {
    this.options = { ...this.options, ...options };
    this.isSubmitted = false;
    this.paymentElement()?.refresh();
    this.emit("update-end", {});
  }

  async fetchUpdates() {
    return {};
  }

  /** Checks the fields and shows what is wrong beside them; a wallet's sheet has checked its own. */
  async submit() {
    if (this.authorisedWallet()) {
      this.isSubmitted = true;
      return { selectedPaymentMethod: WALLET };
    }
    const element = this.paymentElement();
    if (!element)
      throw new IntegrationError(
        "elements.submit() needs a mounted Payment Element, or a wallet's confirm event.",
      );
    const { error } = await element.ask("validate");
    this.isSubmitted = !error;
    return error ? { error } : { selectedPaymentMethod: "card" };
  }

  /** The Express Checkout Element, from its confirm event until that payment failed or its sheet was closed. */
  authorisedWallet() {
    const element = this.#created.get("expressCheckout");
    return element instanceof ExpressCheckoutElement && element.isAuthorised ? element : undefined;
  }

  /** @returns {PaymentElement | undefined} */
  paymentElement() {
    const element = this.#created.get("payment");
    return element instanceof PaymentElement ? element : undefined;
  }
}

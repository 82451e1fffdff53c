/**
 * One opening of the wallet's sheet: asks the page what Stripe.js asks it, and checks its answers as Stripe.js does. Knows
 * no document.
 * @import {
 *   ChangeResolveDetails, ExpressCheckoutAddress, LineItem, ShippingRate, StripeExpressCheckoutElementConfirmEvent,
 *   StripeExpressCheckoutElementOptions, StripeExpressCheckoutElementShippingAddressChangeEvent,
 *   StripeExpressCheckoutElementShippingRateChangeEvent
 * } from "@stripe/stripe-js"
 */
import { IntegrationError } from "./errors.js";

/** What the sheet shows. Amounts in pence. @typedef {{amount: number, lineItems: LineItem[], shippingRates: ShippingRate[]}} Shown */
/** @typedef {{accepted: true, shown: Shown} | {accepted: false}} Answer */
/** What the buyer agreed to pay with. @typedef {{card: string, name: string, email: string, phone?: string, address: ExpressCheckoutAddress}} Authorised */
/** @typedef {Parameters<StripeExpressCheckoutElementConfirmEvent["paymentFailed"]>[0]} Failure */

/** The wallet of the sandbox stands where Google Pay would. */
export const WALLET = "google_pay";

const REASONS = {
  fail: "The payment failed. Choose another card, or try again.",
  invalid_shipping_address: "The shop can't use this delivery address.",
  invalid_billing_address: "The shop can't use this billing address.",
  invalid_payment_data: "This card was refused. Choose another one.",
  address_unserviceable: "The shop does not deliver to this address.",
};

export class WalletSession {
  /** @type {LineItem[]} */
  #lineItems;
  /** @type {ShippingRate[]} */
  #shippingRates;
  #page;
  /** @type {string | undefined} */
  #chosenRate;
  /** @type {((message: string) => void) | undefined} */
  #fail;
  /** @type {Authorised | undefined} */
  authorised;

  /**
   * @param {{
   *   emit: (type: string, event: object) => void,
   *   hears: (type: string) => boolean,
   *   amount: () => number,
   * }} page
   * @param {StripeExpressCheckoutElementOptions} options
   */
  constructor(page, options) {
    this.#page = page;
    this.options = options;
    this.#lineItems = options.lineItems ?? [];
    this.#shippingRates = options.shippingRates ?? [];
    if (options.shippingAddressRequired && this.#shippingRates.length === 0)
      throw new IntegrationError("You must provide shippingRates when shippingAddressRequired is true.");
    this.#chosenRate = this.#shippingRates[0]?.id;
    this.#assertAddsUp();
  }

  /** @returns {Shown} */
  shown() {
    return {
      amount: this.#page.amount(),
      lineItems: this.#lineItems,
      shippingRates: this.#shippingRates,
    };
  }

  /**
   * A wallet shows the page only as much of the address as delivery needs; of a British postcode the first half.
   * @param {string} name @param {ExpressCheckoutAddress} address @returns {Promise<Answer>}
   */
  changeAddress(name, { city, state, postal_code, country }) {
    const outward = country === "GB" ? postal_code.trim().replace(/\s*\d[a-z]{2}$/i, "") : postal_code;
    return this.#ask(
      "shippingaddresschange",
      (answers) =>
        /** @satisfies {StripeExpressCheckoutElementShippingAddressChangeEvent} */ ({
          name,
          address: { city, state, postal_code: outward, country },
          ...answers,
        }),
    );
  }

  /** @param {string} id @returns {Promise<Answer>} */
  async changeRate(id) {
    const shippingRate = this.#shippingRates.find((rate) => rate.id === id);
    if (!shippingRate) return { accepted: false };
    const answer = await this.#ask(
      "shippingratechange",
      (answers) =>
        /** @satisfies {StripeExpressCheckoutElementShippingRateChangeEvent} */ ({
          shippingRate,
          ...answers,
        }),
    );
    if (answer.accepted) this.#chosenRate = id;
    return answer;
  }

  /**
   * The buyer pays: the page hears `confirm` and takes it from there.
   * @param {Authorised} authorised
   * @returns {Promise<string>} why it failed; nothing comes when it did not, because the browser leaves the page then
   */
  pay(authorised) {
    this.authorised = authorised;
    const { name, email, phone, address } = authorised;
    const shipping = this.options.shippingAddressRequired;
    const rate = this.#shippingRates.find(({ id }) => id === this.#chosenRate);
    return new Promise((resolve) => {
      this.#fail = resolve;
      /** @type {StripeExpressCheckoutElementConfirmEvent} */
      const event = {
        expressPaymentType: WALLET,
        paymentFailed: (failure) => this.fail(failure),
        billingDetails: {
          name,
          address,
          ...(this.options.emailRequired ? { email } : {}),
          ...(this.options.phoneNumberRequired ? { phone: phone ?? "" } : {}),
        },
        ...(shipping ? { shippingAddress: { name, address } } : {}),
        ...(shipping && rate ? { shippingRate: rate } : {}),
      };
      this.#page.emit("confirm", event);
    });
  }

  /** Only the first failure of an attempt is shown. @param {Failure} [failure] */
  fail(failure) {
    this.authorised = undefined;
    this.#fail?.(failure?.message ?? REASONS[failure?.reason ?? "fail"]);
    this.#fail = undefined;
  }

  /**
   * @param {string} type
   * @param {(answers: {resolve: (details?: ChangeResolveDetails) => void, reject: () => void}) => object} event
   * @returns {Promise<Answer>}
   */
  #ask(type, event) {
    if (!this.#page.hears(type)) return Promise.resolve({ accepted: true, shown: this.shown() });
    return new Promise((done, failed) => {
      this.#page.emit(
        type,
        event({
          resolve: (details = {}) => {
            try {
              this.#lineItems = details.lineItems ?? this.#lineItems;
              this.#shippingRates = details.shippingRates ?? this.#shippingRates;
              this.#assertAddsUp();
              done({ accepted: true, shown: this.shown() });
            } catch (error) {
              failed(error);
              throw error;
            }
          },
          reject: () => done({ accepted: false }),
        }),
      );
    });
  }

  /** As Stripe.js: lines that cost more than all together are a mistake of the page. */
  #assertAddsUp() {
    const sum = this.#lineItems.reduce((total, { amount }) => total + amount, 0);
    if (sum > this.#page.amount()) {
      throw new IntegrationError(
        `The sum of the lineItems (${sum}) must not exceed the amount of Elements (${this.#page.amount()}).`,
      );
    }
  }
}

/**
 * The wallet's card and details as parameters of a confirm: a token, as from a wallet, never a number. An address that was
 * asked for goes along as the PaymentIntent's shipping, as Stripe.js sends it.
 * @param {Authorised} authorised @param {StripeExpressCheckoutElementOptions} options
 */
export function walletParams({ card, name, email, phone, address }, { shippingAddressRequired }) {
  const data = "payment_method_data";
  /** @type {Record<string, string>} */
  const params = { [`${data}[type]`]: "card", [`${data}[card][token]`]: card };
  for (const [field, value] of Object.entries({ name, email, phone })) {
    if (value) params[`${data}[billing_details][${field}]`] = value;
  }
  if (shippingAddressRequired) params["shipping[name]"] = name;
  for (const [field, value] of Object.entries(address)) {
    if (!value) continue;
    params[`${data}[billing_details][address][${field}]`] = value;
    if (shippingAddressRequired) params[`shipping[address][${field}]`] = value;
  }
  return params;
}

/**
 * @import {
 *   ClickResolveDetails, StripeExpressCheckoutElementClickEvent, StripeExpressCheckoutElementOptions,
 *   StripeExpressCheckoutElementReadyEvent
 * } from "@stripe/stripe-js"
 * @import {Elements} from "./elements.js"
 */
import { colourBehind } from "./colour-behind.js";
import { Emitter } from "./emitter.js";
import { IntegrationError } from "./errors.js";
import { WalletFrame } from "./wallet-frame.js";
import { WALLET, walletParams, WalletSession } from "./wallet-session.js";

/** Set to "none" in a page's local storage, the sandbox behaves as on a device without a wallet. */
const AVAILABILITY_KEY = "stripe-sandbox:wallet";
const ANSWER_CLICK_WITHIN_MS = 1000;
const SHEET_STYLE =
  "position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;" +
  "background:rgb(0 0 0 / 55%);overflow:hidden";
const SHEET_FRAME_STYLE =
  "position:absolute;left:50%;bottom:0;transform:translateX(-50%);width:min(100%, 30rem);height:min(100%, 52rem);" +
  "border:0;border-radius:16px 16px 0 0";

/** The Express Checkout Element with one wallet: its button in an iframe, its sheet in another, over the whole page. */
export class ExpressCheckoutElement extends Emitter {
  #group;
  #options;
  /** @type {WalletFrame | undefined} */
  #button;
  /** @type {{dialog: HTMLDialogElement, frame: WalletFrame} | undefined} */
  #sheet;
  /** @type {WalletSession | undefined} */
  #session;

  /** @param {Elements} group @param {StripeExpressCheckoutElementOptions} options */
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
    if (!this.#isAvailable()) {
      // As the real one where no wallet is set up: it says so and takes no room.
      setTimeout(() => this.#ready(undefined));
      return;
    }
    /** @type {WalletFrame} */
    const button = new WalletFrame({
      path: "/express-checkout-button",
      title: "Secure payment button frame",
      start: () => ({
        type: this.#options.buttonType?.googlePay ?? "plain",
        pageColour: colourBehind(button.element),
        radius: this.#group.options.appearance?.variables?.borderRadius,
      }),
      answer: (type) => {
        if (type === "click") this.#click();
        else if (type === "ready") {
          this.#ready({
            amazonPay: false,
            applePay: false,
            googlePay: true,
            klarna: false,
            link: false,
            paypal: false,
          });
        } else this.emit(type, { elementType: "expressCheckout" });
      },
    });
    // Four pixels on each side leave room for the focus ring, which an iframe would cut.
    button.element.style.cssText = `border:0;display:block;width:calc(100% + 8px);margin:-4px;height:${(this.#options.buttonHeight ?? 44) + 8}px`;
    button.element.style.colorScheme = this.#group.options.appearance?.theme === "night" ? "dark" : "light";
    this.#button = button;
    container.replaceChildren(button.element);
  }

  #isAvailable() {
    const asked = this.#options.paymentMethods?.googlePay ?? this.#options.wallets?.googlePay;
    return asked !== "never" && localStorage.getItem(AVAILABILITY_KEY) !== "none";
  }

  /** @param {StripeExpressCheckoutElementReadyEvent["availablePaymentMethods"]} availablePaymentMethods */
  #ready(availablePaymentMethods) {
    /** @type {StripeExpressCheckoutElementReadyEvent} */
    const event = { elementType: "expressCheckout", availablePaymentMethods };
    this.emit("ready", event);
  }

  /** The page says within a second what the sheet is to show, or that it is not to open. */
  #click() {
    if (this.#sheet) return;
    if (!this.hears("click")) return this.#open({});
    let isAnswered = false;
    /** @param {() => void} answer */
    const once = (answer) => () => {
      if (isAnswered) return;
      isAnswered = true;
      answer();
    };
    setTimeout(
      once(() => {
        throw new IntegrationError("The click event's resolve or reject must be called within 1 second.");
      }),
      ANSWER_CLICK_WITHIN_MS,
    );
    /** @type {StripeExpressCheckoutElementClickEvent} */
    const event = {
      elementType: "expressCheckout",
      expressPaymentType: WALLET,
      resolve: (details = {}) => once(() => this.#open(details))(),
      reject: once(() => {}),
    };
    this.emit("click", event);
  }

  /** @param {ClickResolveDetails} details */
  #open(details) {
    const session = new WalletSession(
      {
        emit: (type, event) => this.emit(type, event),
        hears: (type) => this.hears(type),
        amount: () => this.#group.options.amount,
      },
      { ...this.#options, ...details },
    );
    this.#session = session;
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Sandbox wallet");
    dialog.style.cssText = SHEET_STYLE;
    const frame = new WalletFrame({
      path: "/wallet-sheet",
      title: "Sandbox wallet",
      start: () => ({
        business: session.options.business?.name ?? location.hostname,
        emailRequired: session.options.emailRequired === true,
        phoneNumberRequired: session.options.phoneNumberRequired === true,
        shippingAddressRequired: session.options.shippingAddressRequired === true,
        allowedShippingCountries: session.options.allowedShippingCountries,
        shown: session.shown(),
      }),
      answer: (type, asked) => {
        if (type === "address") return session.changeAddress(asked.name, asked.address);
        if (type === "rate") return session.changeRate(asked.id);
        if (type === "pay") return session.pay(asked.authorised);
        return this.#cancel();
      },
    });
    frame.element.style.cssText = SHEET_FRAME_STYLE;
    dialog.append(frame.element);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#cancel();
    });
    document.body.append(dialog);
    dialog.showModal();
    frame.element.focus();
    this.#sheet = { dialog, frame };
  }

  #cancel() {
    this.close();
    this.emit("cancel", { elementType: "expressCheckout" });
  }

  /** Takes the sheet away and gives the focus back to the button. */
  close() {
    if (!this.#sheet) return;
    const { dialog, frame } = this.#sheet;
    this.#sheet = undefined;
    this.#session = undefined;
    dialog.close();
    frame.remove();
    dialog.remove();
    this.#button?.element.focus();
    this.#button?.tell("focus");
  }

  get isAuthorised() {
    return this.#session?.authorised !== undefined;
  }

  /** The parameters of a confirm with what the buyer agreed to; undefined before. */
  confirmParams() {
    return this.#session?.authorised && walletParams(this.#session.authorised, this.#session.options);
  }

  /** A confirm failed: the page may say why in its own words first. @param {string | undefined} message */
  confirmFailed(message) {
    const session = this.#session;
    setTimeout(() => session?.fail({ reason: "fail", message }));
  }

  /** @param {StripeExpressCheckoutElementOptions} options */
  update(options) {
    this.#options = { ...this.#options, ...options };
    return this;
  }
  focus() {
    this.#button?.element.focus();
    this.#button?.tell("focus");
  }
  blur() {
    this.#button?.element.blur();
  }
  unmount() {
    this.close();
    this.#button?.remove();
    this.#button = undefined;
  }
  destroy() {
    this.unmount();
    this.#group.forget(this);
  }
}

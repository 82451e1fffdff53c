/**
 * The object that `Stripe("pk_test_…")` gives.
 * @import {PaymentIntent, StripeError} from "@stripe/stripe-js"
 */
import { Elements } from "./elements.js";
import { connectionError, IntegrationError } from "./errors.js";
import { origin } from "./origin.js";

/** @typedef {Record<string, any>} Bag */
/** @typedef {{error: StripeError, paymentIntent?: undefined} | {paymentIntent: PaymentIntent, error?: undefined}} IntentResult */

/** A promise that never settles: the browser is leaving the page. @returns {Promise<never>} */
const leaving = () => new Promise(() => {});

/** @param {string} publishableKey */
export function stripeFor(publishableKey) {
  /** @param {string} path @param {Bag} params @param {"GET" | "POST"} [method] @returns {Promise<any>} */
  async function callApi(path, params, method = "POST") {
    const form = new URLSearchParams({ key: publishableKey, ...params });
    try {
      const response =
        method === "POST"
          ? await fetch(`${origin}/v1/${path}`, { method, body: form })
          : await fetch(`${origin}/v1/${path}?${form}`);
      return await response.json();
    } catch {
      // Offline, or the sandbox is down: the page gets an error to show, as from Stripe.js.
      return {
        error: connectionError("We can't reach the payment service. Check your connection and try again."),
      };
    }
  }

  /** @param {any} answer @returns {IntentResult} */
  const toResult = (answer) => (answer.error ? { error: answer.error } : { paymentIntent: answer });

  /** @param {string} clientSecret */
  function intentId(clientSecret) {
    const [id, secret] = String(clientSecret).split("_secret_");
    if (!id?.startsWith("pi_") || !secret) {
      throw new IntegrationError(`Invalid value for clientSecret: it should be of the form pi_…_secret_….`);
    }
    return id;
  }

  /** @param {string} clientSecret */
  async function retrievePaymentIntent(clientSecret) {
    return toResult(
      await callApi(`payment_intents/${intentId(clientSecret)}`, { client_secret: clientSecret }, "GET"),
    );
  }

  /** Elements in deferred mode promise an amount; the PaymentIntent must keep the promise. @param {Bag} options @param {PaymentIntent} intent */
  function mismatch(options, intent) {
    const captureMethod = options.captureMethod ?? options.capture_method;
    if (options.mode !== "payment") return undefined;
    if (options.amount !== intent.amount)
      return `amount (${intent.amount}) does not match Elements (${options.amount})`;
    if (options.currency !== intent.currency)
      return `currency (${intent.currency}) does not match Elements (${options.currency})`;
    if (captureMethod && captureMethod !== intent.capture_method) {
      return `capture_method (${intent.capture_method}) does not match Elements (${captureMethod})`;
    }
    return undefined;
  }

  /** @param {{elements?: Elements, clientSecret?: string, confirmParams?: Bag, redirect?: "always" | "if_required"}} options */
  async function confirmPayment({ elements, clientSecret, confirmParams = {}, redirect = "always" }) {
    const secret = clientSecret ?? elements?.options.clientSecret;
    const {
      return_url: returnUrl,
      payment_method_data: methodData,
      payment_method: methodId,
    } = confirmParams;
    if (!secret) throw new IntegrationError("confirmPayment needs a clientSecret.");
    if (redirect === "always" && !returnUrl)
      throw new IntegrationError("confirmPayment needs confirmParams.return_url.");
    if (elements?.options.mode) {
      if (!elements.isSubmitted)
        throw new IntegrationError("elements.submit() must be called before stripe.confirmPayment().");
      const { paymentIntent, error } = await retrievePaymentIntent(secret);
      if (error) return { error };
      const wrong = mismatch(elements.options, paymentIntent);
      if (wrong)
        return { error: { type: "invalid_request_error", message: `The PaymentIntent's ${wrong}.` } };
    }
    const path = `payment_intents/${intentId(secret)}/confirm`;
    const params = {
      client_secret: secret,
      // 3-D Secure leaves the page here, so there must always be a way back.
      return_url: returnUrl ?? location.href,
      ...(confirmParams.receipt_email ? { receipt_email: confirmParams.receipt_email } : {}),
    };
    const wallet = methodId ? undefined : elements?.authorisedWallet();
    const element = methodId ? undefined : elements?.paymentElement();
    const answer = wallet
      ? await callApi(path, { ...params, ...wallet.confirmParams() })
      : element
        ? await element.ask("confirm", { path, params, methodData: methodData ?? {} })
        : await callApi(path, methodId ? { ...params, payment_method: methodId } : params);
    const result = toResult(answer);
    if (result.paymentIntent?.status === "requires_action") return goToBank(result.paymentIntent);
    if (result.error) wallet?.confirmFailed(result.error.message);
    else if (redirect === "if_required") wallet?.close();
    if (result.error || redirect === "if_required") return result;
    location.assign(returnAddress(returnUrl, result.paymentIntent));
    return leaving();
  }

  /** @param {PaymentIntent} intent */
  function goToBank(intent) {
    const { redirect_to_url: redirect, use_stripe_sdk: sdk } = /** @type {Bag} */ (intent.next_action ?? {});
    const url = new URL(redirect?.url ?? sdk?.stripe_js);
    if (!redirect) url.searchParams.set("return_url", location.href);
    // The sandbox may be reached under another name from here than from the server that made the address.
    location.assign(origin + url.pathname + url.search);
    return leaving();
  }

  /** @param {string} returnUrl @param {PaymentIntent} intent */
  function returnAddress(returnUrl, intent) {
    const url = new URL(returnUrl, location.href);
    url.searchParams.set("payment_intent", intent.id);
    url.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
    url.searchParams.set("redirect_status", intent.status === "processing" ? "pending" : "succeeded");
    return url.href;
  }

  /** @param {{clientSecret: string}} options */
  async function handleNextAction({ clientSecret }) {
    const result = await retrievePaymentIntent(clientSecret);
    return result.paymentIntent?.status === "requires_action" ? goToBank(result.paymentIntent) : result;
  }

  /** @param {{elements: Elements, params?: Bag}} options */
  async function createPaymentMethod({ elements, params = {} }) {
    const element = elements?.paymentElement();
    if (!element)
      throw new IntegrationError("createPaymentMethod needs elements with a Payment Element here.");
    const answer = await element.ask("create-payment-method", { methodData: params });
    return answer.error ? { error: answer.error } : { paymentMethod: answer };
  }

  /** @param {string} clientSecret @param {Bag} [data] */
  const confirmCardPayment = (clientSecret, data = {}) =>
    confirmPayment({ clientSecret, confirmParams: data, redirect: "if_required" });

  /** @param {string} name @returns {() => never} */
  const notImitated = (name) => () => {
    throw new IntegrationError(`The Stripe sandbox does not imitate stripe.${name}(). See its README.`);
  };

  return {
    elements: (/** @type {Bag} */ options = {}) => new Elements(publishableKey, options),
    confirmPayment,
    confirmCardPayment,
    createPaymentMethod,
    handleNextAction,
    retrievePaymentIntent,
    createConfirmationToken: notImitated("createConfirmationToken"),
    createToken: notImitated("createToken"),
    confirmSetup: notImitated("confirmSetup"),
    registerAppInfo() {},
    _registerWrapper() {},
  };
}

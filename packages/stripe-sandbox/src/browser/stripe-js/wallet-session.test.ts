import type {
  StripeExpressCheckoutElementConfirmEvent,
  StripeExpressCheckoutElementOptions,
  StripeExpressCheckoutElementShippingAddressChangeEvent,
  StripeExpressCheckoutElementShippingRateChangeEvent,
} from "@stripe/stripe-js";
import { describe, expect, it } from "vitest";
import { Emitter } from "./emitter.js";
import { walletParams, WalletSession } from "./wallet-session.js";

const address = {
  line1: "4 Harbour Row",
  line2: null,
  city: "Wadebridge",
  state: "",
  postal_code: "PL27 6AA",
  country: "GB",
};
const morwenna = { card: "tok_visa", name: "Morwenna Trelawny", email: "m@example.com", address };
const options = {
  emailRequired: true,
  shippingAddressRequired: true,
  lineItems: [{ name: "Zinc", amount: 1000 }],
  shippingRates: [
    { id: "slow", displayName: "Tracked 48", amount: 395 },
    { id: "fast", displayName: "Tracked 24", amount: 495 },
  ],
} satisfies StripeExpressCheckoutElementOptions;

function openSheet(given: StripeExpressCheckoutElementOptions = options) {
  const page = new Emitter();
  const elements = { amount: 1395 };
  const session = new WalletSession(
    {
      emit: (type, event) => page.emit(type, event),
      hears: (type) => page.hears(type),
      amount: () => elements.amount,
    },
    given,
  );
  return { page, elements, session };
}

describe("an open wallet sheet", () => {
  it("shows the new total, lines and deliveries that the page answers a change of delivery with", async () => {
    const { page, elements, session } = openSheet();
    page.on("shippingratechange", (event: StripeExpressCheckoutElementShippingRateChangeEvent) => {
      expect(event.shippingRate).toEqual(options.shippingRates[1]);
      elements.amount = 1495;
      event.resolve({ lineItems: [{ name: "Zinc, 60 capsules", amount: 1000 }] });
    });
    expect(await session.changeRate("fast")).toEqual({
      accepted: true,
      shown: {
        amount: 1495,
        lineItems: [{ name: "Zinc, 60 capsules", amount: 1000 }],
        shippingRates: options.shippingRates,
      },
    });
  });

  it("tells the page only the half of a British postcode before the buyer pays, and takes its no", async () => {
    const { page, session } = openSheet();
    page.on("shippingaddresschange", (event: StripeExpressCheckoutElementShippingAddressChangeEvent) => {
      expect(event.name).toBe("Morwenna Trelawny");
      expect(event.address).toEqual({ city: "Wadebridge", state: "", postal_code: "PL27", country: "GB" });
      event.reject();
    });
    expect(await session.changeAddress("Morwenna Trelawny", address)).toEqual({ accepted: false });
  });

  it("needs no page that listens for a change", async () => {
    const { session } = openSheet();
    expect(await session.changeAddress("Morwenna Trelawny", address)).toMatchObject({ accepted: true });
  });

  it("confirms with what was asked for and the chosen delivery, and shows why that failed", async () => {
    const { page, session } = openSheet();
    await session.changeRate("fast");
    page.on("confirm", (event: StripeExpressCheckoutElementConfirmEvent) => {
      expect(event).toMatchObject({
        expressPaymentType: "google_pay",
        billingDetails: { name: "Morwenna Trelawny", email: "m@example.com", address },
        shippingAddress: { name: "Morwenna Trelawny", address },
        shippingRate: options.shippingRates[1],
      });
      expect(session.authorised).toEqual(morwenna);
      event.paymentFailed({ reason: "address_unserviceable" });
      event.paymentFailed({ reason: "fail", message: "too late" });
    });
    expect(await session.pay(morwenna)).toMatch(/does not deliver/);
    expect(session.authorised).toBeUndefined();
  });

  it("gives no email, address or delivery that the page did not ask for", async () => {
    const { page, session } = openSheet({ lineItems: options.lineItems });
    page.on("confirm", (event: StripeExpressCheckoutElementConfirmEvent) => {
      expect(event.billingDetails).not.toHaveProperty("email");
      expect(event).not.toHaveProperty("shippingAddress");
      expect(event).not.toHaveProperty("shippingRate");
      event.paymentFailed();
    });
    await session.pay(morwenna);
  });

  it("refuses lines that cost more than the whole, and an address without deliveries", () => {
    expect(() => openSheet({ ...options, lineItems: [{ name: "Zinc", amount: 1396 }] })).toThrow(
      /must not exceed/,
    );
    expect(() => openSheet({ shippingAddressRequired: true })).toThrow(/shippingRates/);
  });
});

it("a wallet pays with a token and the buyer's details, never with a number", () => {
  expect(walletParams(morwenna, {})).toEqual({
    "payment_method_data[type]": "card",
    "payment_method_data[card][token]": "tok_visa",
    "payment_method_data[billing_details][name]": "Morwenna Trelawny",
    "payment_method_data[billing_details][email]": "m@example.com",
    "payment_method_data[billing_details][address][line1]": "4 Harbour Row",
    "payment_method_data[billing_details][address][city]": "Wadebridge",
    "payment_method_data[billing_details][address][postal_code]": "PL27 6AA",
    "payment_method_data[billing_details][address][country]": "GB",
  });
  expect(walletParams(morwenna, options)).toMatchObject({
    "shipping[name]": "Morwenna Trelawny",
    "shipping[address][line1]": "4 Harbour Row",
    "shipping[address][postal_code]": "PL27 6AA",
  });
});

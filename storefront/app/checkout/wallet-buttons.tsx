import type { BasketView } from "@balance/contracts/basket";
import { ExpressCheckoutElement, useElements, useStripe } from "@stripe/react-stripe-js";
import type {
  StripeExpressCheckoutElementClickEvent,
  StripeExpressCheckoutElementConfirmEvent,
  StripeExpressCheckoutElementOptions,
  StripeExpressCheckoutElementShippingAddressChangeEvent,
  StripeExpressCheckoutElementShippingRateChangeEvent,
} from "@stripe/stripe-js";
import { useRef, useState } from "react";
import { Notice } from "../ui/notice.tsx";
import { askForPayment, takePayment } from "./take-payment.ts";
import { walletAreaRefusal, walletContact } from "./wallet-contact.ts";
import { walletSheetContent } from "./wallet-sheet-content.ts";

/** Wallets that hold cards only: what else Stripe could offer settles in ways that our orders don't follow. */
const elementOptions: StripeExpressCheckoutElementOptions = {
  paymentMethods: { amazonPay: "never", klarna: "never", link: "never", paypal: "never" },
  buttonType: { applePay: "buy", googlePay: "buy" },
  buttonHeight: 48,
  business: { name: "Balance" },
  emailRequired: true,
  shippingAddressRequired: true,
  allowedShippingCountries: ["GB"],
};

interface WalletButtonsProps {
  basket: BasketView;
  refresh: () => unknown;
}

/** The Express Checkout Element: what the wallet's sheet shows, and how it pays. */
export function WalletButtons({ basket, refresh }: WalletButtonsProps) {
  const stripe = useStripe();
  const elements = useElements();
  const [wallets, setWallets] = useState<"asked" | "some" | "none">("asked");
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  // What the sheet that is open shows: the shopper agrees to that, whatever the basket has become behind it.
  const shown = useRef({ basket, content: walletSheetContent(basket) });

  function show(nextBasket: BasketView, deliveryOptionId?: string) {
    const content = walletSheetContent(nextBasket, deliveryOptionId);
    shown.current = { basket: nextBasket, content };
    void elements?.update({ amount: content.amount });
    return content;
  }

  function open(event: StripeExpressCheckoutElementClickEvent) {
    setProblem(null);
    setStatus("");
    const { lineItems, shippingRates } = show(basket);
    event.resolve({ lineItems, shippingRates });
  }

  function changeAddress({
    address,
    resolve,
    reject,
  }: StripeExpressCheckoutElementShippingAddressChangeEvent) {
    const refusal = walletAreaRefusal(address);
    // Behind the sheet, which says it in its own words: here for when it is closed.
    setProblem(refusal);
    return refusal ? reject() : resolve();
  }

  function changeRate({ shippingRate, resolve }: StripeExpressCheckoutElementShippingRateChangeEvent) {
    const { lineItems } = show(shown.current.basket, shippingRate.id);
    resolve({ lineItems });
  }

  async function pay(event: StripeExpressCheckoutElementConfirmEvent) {
    if (!stripe || !elements) return;
    setProblem(null);
    setStatus("Paying. Please stay on this page: your bank may ask you to confirm.");
    const { basket: paid, content } = shown.current;
    const form = {
      intent: "pay",
      basket_id: paid.id,
      ...walletContact(event),
      delivery_option_id: event.shippingRate?.id ?? "",
      shown_total_pence: String(content.amount),
    };
    const fail = (message: string, about: "payment" | "address") => {
      event.paymentFailed({ reason: about === "address" ? "invalid_shipping_address" : "fail", message });
      setStatus("");
      setProblem(message);
    };
    try {
      const outcome = await takePayment({
        stripe,
        elements,
        prepare: () => askForPayment("/checkout/express", form),
        returnUrl: `${window.location.origin}/checkout/return`,
      });
      if (outcome.kind === "go") {
        window.location.assign(outcome.path);
        return;
      }
      fail(outcome.message, outcome.kind === "problem" ? outcome.about : "payment");
      // Contact and delivery were saved, and the price may be another one now.
      await refresh();
    } catch (error) {
      console.error("express checkout", error);
      fail(
        "Something broke on this page. Reload it to see whether your order was placed before paying again.",
        "payment",
      );
    }
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <div className={wallets === "asked" ? "min-h-12" : ""}>
        <ExpressCheckoutElement
          options={elementOptions}
          onReady={({ availablePaymentMethods }) => setWallets(availablePaymentMethods ? "some" : "none")}
          onLoadError={() => setWallets("none")}
          onClick={open}
          onShippingAddressChange={changeAddress}
          onShippingRateChange={changeRate}
          onConfirm={(event) => void pay(event)}
        />
      </div>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {wallets === "none" ? "No wallet is set up on this device. You can pay by card instead." : status}
      </p>
      {problem && (
        <Notice tone="problem" role="alert">
          {problem}
        </Notice>
      )}
    </div>
  );
}

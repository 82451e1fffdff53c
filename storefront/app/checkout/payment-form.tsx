import type { BasketView } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";
import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { CardFormWaiting } from "./card-form-waiting.tsx";
import type { StripeSource } from "./load-stripe.ts";
import { StripeNotLoaded } from "./stripe-not-loaded.tsx";
import { preparePaymentFor, takePayment } from "./take-payment.ts";
import { useDeferredOptions } from "./use-deferred-options.ts";
import { useStripeScript } from "./use-stripe-script.ts";

interface PaymentFormProps {
  basket: BasketView;
  source: StripeSource;
  /** The review, which belongs between the card and the button. */
  children: ReactNode;
}

/** The card form and the pay button; loaded on the payment step only, with all that is Stripe's. */
export default function PaymentForm({ basket, source, children }: PaymentFormProps) {
  const { stripe, failed, retry } = useStripeScript(source);
  const options = useDeferredOptions(basket.total_pence);

  if (failed) {
    return (
      <>
        <StripeNotLoaded title="The card form could not be loaded" retry={retry} />
        {children}
      </>
    );
  }
  if (!stripe) return <CardFormWaiting>{children}</CardFormWaiting>;
  return (
    <Elements stripe={stripe} options={options}>
      <CardForm basket={basket}>{children}</CardForm>
    </Elements>
  );
}

function CardForm({ basket, children }: { basket: BasketView; children: ReactNode }) {
  const stripe = useStripe();
  const elements = useElements();
  const { revalidate } = useRevalidator();
  const [ready, setReady] = useState(false);
  const [paying, setPaying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // State comes too late for a double click: both presses would see the same render.
  const underWay = useRef(false);
  useResetOnReturn(() => {
    underWay.current = false;
    setPaying(false);
  });

  async function pay(event: FormEvent) {
    event.preventDefault();
    if (!stripe || !elements || underWay.current) return;
    underWay.current = true;
    setPaying(true);
    setProblem(null);
    try {
      const outcome = await takePayment({
        stripe,
        elements,
        prepare: () => preparePaymentFor(basket.total_pence),
        returnUrl: `${window.location.origin}/checkout/return`,
      });
      if (outcome.kind === "go") {
        window.location.assign(outcome.path);
        return;
      }
      if (outcome.kind === "changed") await revalidate();
      setProblem(outcome.message);
    } catch (error) {
      console.error("payment", error);
      setProblem(
        "Something broke on this page. Reload it to see whether your order was placed before paying again.",
      );
    }
    underWay.current = false;
    setPaying(false);
  }

  return (
    <form onSubmit={(event) => void pay(event)} noValidate className="grid grid-cols-1 gap-6">
      <div className="min-h-64 rounded-large border border-line bg-surface p-5 sm:p-7">
        <PaymentElement options={paymentElementOptions(basket)} onReady={() => setReady(true)} />
      </div>
      {children}
      <div className="grid grid-cols-1 gap-4">
        <div role="alert">{problem && <Notice tone="problem">{problem}</Notice>}</div>
        <Button type="submit" busy={paying || !ready} className="w-full text-lg">
          Pay now {formatPence(basket.total_pence)}
        </Button>
        <p role="status" className="min-h-6 text-center text-sm text-ink-soft">
          {paying && "Paying. Please stay on this page: your bank may ask you to confirm."}
        </p>
      </div>
    </form>
  );
}

/** What the shopper has told us already need not be typed again (WCAG 2.2, 3.3.7). */
function paymentElementOptions({ contact }: BasketView) {
  if (!contact) return {};
  return {
    defaultValues: {
      billingDetails: {
        name: `${contact.first_name} ${contact.last_name}`,
        email: contact.email,
        address: { country: "GB", postal_code: contact.postcode },
      },
    },
  };
}

/** A page that comes back from the browser's memory after the bank's page must not still say "Paying". */
function useResetOnReturn(reset: () => void) {
  const latest = useRef(reset);
  useEffect(() => {
    latest.current = reset;
  });
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) latest.current();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);
}

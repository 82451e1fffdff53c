import type { BasketView } from "@balance/contracts/basket";
import { lazy, Suspense } from "react";
import { useHydrated } from "../cart/use-hydrated.ts";
import { Notice } from "../ui/notice.tsx";
import { CardFormWaiting } from "./card-form-waiting.tsx";
import type { StripeSource } from "./load-stripe.ts";
import { OrderReview } from "./order-review.tsx";

const PaymentForm = lazy(() => import("./payment-form.tsx"));

interface PaymentStepProps {
  basket: BasketView;
  source: StripeSource;
  paymentsAreTests: boolean;
  /** For those who can't pay here. */
  phone: string | null;
}

/** The last step. All but the card itself is there without JavaScript. */
export function PaymentStep({ basket, source, paymentsAreTests, phone }: PaymentStepProps) {
  const hydrated = useHydrated();
  const waiting = (
    <CardFormWaiting>
      <OrderReview basket={basket} />
    </CardFormWaiting>
  );
  return (
    <div className="grid grid-cols-1 gap-6">
      {paymentsAreTests && (
        <Notice tone="caution" title="Test payments: no money moves">
          Use the card 4242 4242 4242 4242, any date to come and any three digits.
        </Notice>
      )}
      <noscript>
        <Notice tone="problem" title="Paying by card needs JavaScript">
          Your bank’s security check runs as JavaScript, which is switched off in this browser. Your basket
          and all you have typed are kept: switch it on and reload this page
          {phone ? (
            <>
              , or call us on{" "}
              <a className="link" href={`tel:${phone.replaceAll(" ", "")}`}>
                {phone}
              </a>{" "}
              and we’ll take your order.
            </>
          ) : (
            "."
          )}
        </Notice>
      </noscript>
      {hydrated ? (
        <Suspense fallback={waiting}>
          <PaymentForm basket={basket} source={source}>
            <OrderReview basket={basket} />
          </PaymentForm>
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}

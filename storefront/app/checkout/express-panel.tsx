import type { BasketView } from "@balance/contracts/basket";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { BasketTotals } from "../cart/basket-totals.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { beginExpressCheckout } from "./begin-express-checkout.ts";
import type { ExpressAnswer } from "./express-answer.ts";
import ExpressCheckout from "./express-checkout.tsx";
import { ExpressTerms } from "./express-terms.tsx";
import { ExpressTotal } from "./express-total.tsx";
import { ExpressWaiting } from "./express-waiting.tsx";
import { ReviewedLines } from "./reviewed-lines.tsx";

interface ExpressPanelProps {
  /** Fields of the product form; without any, the shopper's basket is paid. */
  chosen: FormData;
  /** The shopper's basket as the page shows it now, and how to fetch it afresh. */
  basket?: BasketView;
  refresh?: () => unknown;
  onClose: () => void;
}

/** The express checkout in place: what is bought for how much, then the wallet's own buttons. */
export default function ExpressPanel({ chosen, basket: shownBasket, refresh, onClose }: ExpressPanelProps) {
  const [answer, setAnswer] = useState<ExpressAnswer | null>(null);
  const [attempt, setAttempt] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // The button that was pressed is gone; its focus goes to what came for it.
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let current = true;
    void beginExpressCheckout(chosen).then((begun) => current && setAnswer(begun));
    return () => {
      current = false;
    };
  }, [chosen, attempt]);

  const begunId = answer?.status === "begun" ? answer.basket.id : null;
  const readAgain = useCallback(async () => {
    const again = await beginExpressCheckout({ basket_id: begunId ?? "" });
    if (again.status === "begun") setAnswer(again);
  }, [begunId]);

  return (
    <section aria-labelledby={id} className="rounded-large border border-line bg-surface p-5 sm:p-6">
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={id} ref={heading} tabIndex={-1} className="text-xl outline-none">
          Express checkout
        </h2>
        <Button type="button" tone="quiet" className="-my-2 -mr-3" onClick={onClose}>
          Close
        </Button>
      </div>
      {answer?.status === "begun" ? (
        <div className="grid grid-cols-1 gap-4">
          {shownBasket ? <ExpressTotal basket={shownBasket} /> : <OwnBasket basket={answer.basket} />}
          <ExpressTerms />
          <ExpressCheckout
            basket={shownBasket ?? answer.basket}
            source={answer.stripe}
            refresh={refresh ?? readAgain}
          />
        </div>
      ) : answer ? (
        <Notice tone="problem" role="alert">
          <p className="mb-3">{answer.message}</p>
          <Button type="button" tone="secondary" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </Button>
        </Notice>
      ) : (
        <ExpressWaiting />
      )}
    </section>
  );
}

function OwnBasket({ basket }: { basket: BasketView }) {
  return (
    <div>
      <ReviewedLines basket={basket} />
      <BasketTotals basket={basket} />
      <p className="mt-4">
        Your wallet shows the deliveries to choose from and the final total before you pay.
      </p>
      <p className="mt-2 text-sm text-ink-soft">
        You buy this alone; what is in your basket stays there. The whole label is on this page. A discount
        code can be used at the checkout only.
      </p>
    </div>
  );
}

import type { BasketView } from "@balance/contracts/basket";
import { lazy, Suspense, useState } from "react";
import { Button } from "../ui/button.tsx";

const ExpressPanel = lazy(() => import("../checkout/express-panel.tsx"));

interface ExpressCheckoutOpenerProps {
  /** What is to be bought, as form fields; left out: all that is in the basket. */
  choice?: () => FormData;
  /** The basket as the page shows it now, and how to fetch it afresh. */
  basket?: BasketView;
  refresh?: () => unknown;
}

/**
 * Our own button in front of a wallet's. Nothing of Stripe's, and little of ours, is loaded before it is pressed: who only
 * looks meets no third party.
 */
export function ExpressCheckoutOpener({ choice, ...shown }: ExpressCheckoutOpenerProps) {
  const [chosen, setChosen] = useState<FormData | null>(null);
  const button = (
    <Button
      type="button"
      tone="secondary"
      className="w-full noscript:hidden"
      busy={chosen !== null}
      onClick={() => setChosen(choice?.() ?? new FormData())}
    >
      Express checkout with a wallet
    </Button>
  );
  if (!chosen) return button;
  return (
    <Suspense fallback={button}>
      <ExpressPanel {...shown} chosen={chosen} onClose={() => setChosen(null)} />
    </Suspense>
  );
}

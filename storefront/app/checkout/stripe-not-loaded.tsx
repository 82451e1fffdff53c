import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** Stripe's script did not come: why that may be, and a way to try again. */
export function StripeNotLoaded({ title, retry }: { title: string; retry: () => void }) {
  return (
    <Notice tone="problem" role="alert" title={title}>
      <p className="mb-3">Check your connection, and any blocker of scripts. Nothing was charged.</p>
      <Button type="button" tone="secondary" onClick={retry}>
        Load it again
      </Button>
    </Notice>
  );
}

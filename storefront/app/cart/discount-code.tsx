import type { BasketDiscount } from "@balance/contracts/basket";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Price } from "../ui/price.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { BasketAnswer } from "./basket-answer.ts";

type Refused = Extract<BasketAnswer, { status: "refused" }>;

interface DiscountCodeProps {
  discount: BasketDiscount | null;
  /** Kept by the browser until the email address is known. */
  keptCode: string | null;
  /** What a plain form post of a code was refused for. */
  refused: Refused | null;
  onMessage: (message: string) => void;
}

/** Takes one code, or shows the one in the basket with what it takes off, or why it takes nothing off now. */
export function DiscountCode({ discount, keptCode, refused, onMessage }: DiscountCodeProps) {
  const fetcher = useFetcher<BasketAnswer>({ key: "discount-code" });
  const answer = fetcher.data ?? refused;
  const refusal = answer?.status === "refused" ? answer : null;
  const busy = fetcher.state !== "idle";
  const part = useFocusAfterChange(discount?.code ?? null);

  useEffect(() => {
    if (fetcher.data) onMessage(fetcher.data.message);
  }, [fetcher.data, onMessage]);

  return (
    <div ref={part} tabIndex={-1} className="outline-none">
      {discount ? (
        <Notice tone={discount.applied ? "good" : "caution"}>
          <fetcher.Form
            method="post"
            action="/basket"
            className="grid grid-cols-[1fr_auto] items-center gap-x-3"
          >
            <input type="hidden" name="intent" value="remove-code" />
            <p className="min-w-0">
              <span className="font-semibold break-all">{discount.code}</span>
              {discount.applied && (
                <>
                  {" "}
                  takes <Price pence={discount.amount_pence} /> off
                </>
              )}
            </p>
            <Button
              type="submit"
              tone="quiet"
              className="-my-2 -mr-3"
              busy={busy}
              aria-label={`Remove discount code ${discount.code}`}
            >
              Remove
            </Button>
          </fetcher.Form>
          {!discount.applied && <p className="text-sm">{discount.reason}</p>}
        </Notice>
      ) : (
        <fetcher.Form
          method="post"
          action="/basket"
          noValidate
          className="grid grid-cols-[1fr_auto] items-start gap-3"
        >
          <input type="hidden" name="intent" value="apply-code" />
          <TextField
            name="code"
            label="Discount code"
            defaultValue={refusal?.typed ?? ""}
            error={refusal?.message}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Button type="submit" tone="secondary" busy={busy} className="mt-[1.85rem]">
            Apply
          </Button>
          {keptCode && !refusal && (
            <p className="col-span-full text-sm text-ink-soft">
              We keep <span className="font-semibold break-all">{keptCode}</span> for you: it comes off at the
              checkout, once we know your email.
            </p>
          )}
        </fetcher.Form>
      )}
    </div>
  );
}

/** Applying or removing a code replaces the button that was pressed; its focus stays in this part instead of nowhere. */
function useFocusAfterChange(code: string | null) {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(code);
  useEffect(() => {
    if (before.current !== code && document.activeElement === document.body) part.current?.focus();
    before.current = code;
  }, [code]);
  return part;
}

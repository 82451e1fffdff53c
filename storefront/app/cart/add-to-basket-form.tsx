import type { ProductVariantView } from "@balance/contracts/catalogue";
import { useId, useRef, useState } from "react";
import { Link, useFetcher } from "react-router";
import { Button } from "../ui/button.tsx";
import { stockWords } from "../catalogue/stock-words.ts";
import { penceOrPounds } from "../catalogue/pence-or-pounds.ts";
import { unitPriceText } from "../catalogue/unit-price-text.ts";
import { Notice } from "../ui/notice.tsx";
import { WasNowPrice } from "../ui/was-now-price.tsx";
import type { BasketAnswer } from "./basket-answer.ts";
import { ExpressCheckoutOpener } from "./express-checkout-opener.tsx";
import { QuantityField } from "./quantity-field.tsx";
import { StartKeyField } from "./start-key-field.tsx";

interface AddToBasketFormProps {
  productTitle: string;
  variants: Pick<
    ProductVariantView,
    | "id"
    | "title"
    | "price_pence"
    | "was_pence"
    | "price_per_day_pence"
    | "unit_price"
    | "net_quantity"
    | "stock"
    | "available_quantity"
  >[];
}

/**
 * Chooses a size and a quantity and puts them in the basket. With JavaScript the page stays, the header counts up at once
 * and the result is announced; without, the form leads to the basket.
 */
export function AddToBasketForm({ productTitle, variants }: AddToBasketFormProps) {
  const fetcher = useFetcher<BasketAnswer>();
  const form = useRef<HTMLFormElement>(null);
  // Something else was chosen: an express checkout that is open for what was chosen before closes.
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = fetcher.data;
  const onSale = variants.filter(isOnSale);
  const first = onSale[0];
  if (!first && variants.some(({ stock }) => stock === "not_sold")) {
    return (
      <Notice title="Not on sale yet">
        You can read its label, but not buy it: we have not finished checking the label against the real pack.
      </Notice>
    );
  }
  if (!first) {
    return (
      <Notice>Sold out at the moment. Please look again in a few days, or ask us when more will come.</Notice>
    );
  }
  const refused = answer?.status === "refused" ? answer : null;
  const max = Math.max(...onSale.map((variant) => variant.available_quantity));
  const choice = () => new FormData(form.current ?? undefined);
  const noteChoice = () => setChosen(JSON.stringify([choice().get("variant_id"), choice().get("quantity")]));

  return (
    <div>
      <fetcher.Form
        ref={form}
        method="post"
        action="/basket"
        noValidate
        onChange={noteChoice}
        className="grid grid-cols-1 gap-5"
      >
        <input type="hidden" name="intent" value="add" />
        <StartKeyField />
        {variants.length === 1 ? (
          <input type="hidden" name="variant_id" value={first.id} />
        ) : (
          <VariantChoice variants={variants} chosenId={first.id} />
        )}
        <div className="flex flex-wrap items-end gap-4 print:hidden">
          <QuantityField
            of={productTitle}
            value="1"
            max={max}
            error={refused?.message}
            onSettled={noteChoice}
          />
          <Button type="submit" className="grow" busy={fetcher.state === "submitting"}>
            Add to basket
          </Button>
        </div>
      </fetcher.Form>
      <div role="status" className="mt-4 empty:mt-0">
        {answer?.status === "done" && fetcher.state !== "submitting" && (
          <Notice tone="good">
            {answer.message}{" "}
            <Link to="/basket" className="link inline-block font-semibold">
              View basket
            </Link>
          </Notice>
        )}
        {refused && fetcher.state === "idle" && <span className="sr-only">Not added. {refused.message}</span>}
      </div>
      <div className="mt-4 print:hidden">
        <ExpressCheckoutOpener key={chosen ?? JSON.stringify([first.id, "1"])} choice={choice} />
      </div>
    </div>
  );
}

function isOnSale({ stock }: Pick<ProductVariantView, "stock">): boolean {
  return stock === "in_stock" || stock === "low";
}

function VariantChoice({
  variants,
  chosenId,
}: {
  variants: AddToBasketFormProps["variants"];
  chosenId: string;
}) {
  const group = useId();
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">Size</legend>
      <div className="grid grid-cols-1 gap-2.5">
        {variants.map((variant) => (
          <label
            key={variant.id}
            htmlFor={`${group}-${variant.id}`}
            className="flex min-h-14 cursor-pointer items-start gap-3 rounded-medium border border-control bg-surface px-4 py-3 has-checked:border-tide has-checked:bg-mist has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              id={`${group}-${variant.id}`}
              name="variant_id"
              value={variant.id}
              defaultChecked={variant.id === chosenId}
              disabled={!isOnSale(variant)}
              className="mt-0.5 size-5 shrink-0 accent-tide"
            />
            <span className="grow">
              <span className="flex flex-wrap justify-between gap-x-4 font-semibold">
                <span>{variant.title}</span>
                <span>
                  <WasNowPrice pence={variant.price_pence} wasPence={variant.was_pence} />
                </span>
              </span>
              {variant.price_per_day_pence !== null && (
                <span className="block text-sm text-ink-soft">
                  {penceOrPounds(variant.price_per_day_pence)} a day
                </span>
              )}
              <span className="block text-sm text-ink-soft">
                {[unitPriceText(variant.unit_price), variant.net_quantity].filter(Boolean).join(", ")}
              </span>
              {!isOnSale(variant) && <span className="block text-sm">{stockWords[variant.stock]}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

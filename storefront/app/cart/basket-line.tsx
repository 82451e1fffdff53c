import type { BasketLineItem } from "@balance/contracts/basket";
import { useEffect, useRef } from "react";
import { Link, useFetcher } from "react-router";
import { Button } from "../ui/button.tsx";
import { KeptTogether } from "../ui/kept-together.tsx";
import { Price } from "../ui/price.tsx";
import type { BasketAnswer } from "./basket-answer.ts";
import { LinePicture } from "./line-picture.tsx";
import { QuantityField } from "./quantity-field.tsx";

type Refused = Extract<BasketAnswer, { status: "refused" }>;

interface BasketLineProps {
  line: BasketLineItem;
  /** What a plain form post about this line was refused for. */
  refused: Refused | null;
  onMessage: (message: string) => void;
}

/** One line of the basket: what, how many, for how much, and out with it. */
export function BasketLine({ line, refused, onMessage }: BasketLineProps) {
  const fetcher = useFetcher<BasketAnswer>({ key: `line-${line.id}` });
  const form = useRef<HTMLFormElement>(null);
  const answer = fetcher.data ?? refused;
  const refusal = answer?.status === "refused" ? answer : null;
  const busy = fetcher.state !== "idle";
  // On its way, refused (then it stays to be corrected), or what the server holds.
  const underWay = fetcher.formData?.get("quantity");
  const typed = refusal?.intent === "update" ? refusal.typed : String(line.quantity);
  const shown = typeof underWay === "string" ? underWay : typed;
  const name = `${line.product_title}, ${line.variant_title}`;

  useEffect(() => {
    if (fetcher.data) onMessage(fetcher.data.message);
  }, [fetcher.data, onMessage]);

  function send(quantity: number) {
    if (form.current && (quantity !== line.quantity || refusal)) void fetcher.submit(form.current);
  }

  return (
    <li className="grid grid-cols-[auto_1fr] gap-4 py-6 sm:gap-x-6">
      <div className="sm:row-span-2">
        <LinePicture picture={line.picture} />
      </div>
      <div>
        <h2 className="text-xl leading-snug">
          <Link to={`/products/${line.product_handle}`} className="hover:underline">
            <KeptTogether>{line.product_title}</KeptTogether>
          </Link>
        </h2>
        <p className="text-ink-soft">{line.variant_title}</p>
        <p className="mt-1 text-sm text-ink-soft">
          <Price pence={line.unit_price_pence} /> each
        </p>
      </div>
      <div className="col-span-2 flex flex-wrap items-end gap-x-2 gap-y-3 sm:col-span-1 sm:col-start-2">
        <fetcher.Form method="post" action="/basket" noValidate ref={form} className="flex items-end gap-3">
          <input type="hidden" name="intent" value="update" />
          <input type="hidden" name="line_item_id" value={line.id} />
          <input type="hidden" name="shown_quantity" value={line.quantity} />
          <QuantityField
            of={name}
            value={shown}
            max={line.available_quantity}
            error={refusal?.message}
            onSettled={send}
          />
          <noscript>
            <Button type="submit" tone="secondary" aria-label={`Update quantity of ${name}`}>
              Update
            </Button>
          </noscript>
        </fetcher.Form>
        <fetcher.Form method="post" action="/basket">
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="line_item_id" value={line.id} />
          <input type="hidden" name="shown_quantity" value={line.quantity} />
          <Button type="submit" tone="quiet" busy={busy}>
            Remove<span className="sr-only"> {name}</span>
          </Button>
        </fetcher.Form>
        <p className="ml-auto min-h-11 content-center text-lg font-semibold" aria-busy={busy}>
          <span className="sr-only">Line price: </span>
          <Price pence={line.gross_pence} className={busy ? "opacity-60" : ""} />
        </p>
      </div>
    </li>
  );
}

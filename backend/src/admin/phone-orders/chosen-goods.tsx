import type { PhoneOrderGoods } from "@balance/contracts/phone-order";
import { formatPence } from "@balance/money/format-pence";
import { Button, Heading, Text } from "@medusajs/ui";
import { useId } from "react";
import { UnitsEntry } from "../units-entry";

export interface ChosenGoods extends PhoneOrderGoods {
  /** 0 while nothing is typed. */
  quantity: number;
}

interface ChosenGoodsListProps {
  chosen: ChosenGoods[];
  onChange: (chosen: ChosenGoods[]) => void;
}

/** What is in the order, with how many of each. */
export function ChosenGoodsList({ chosen, onChange }: ChosenGoodsListProps) {
  const headingId = useId();
  return (
    <div>
      <Heading level="h2" id={headingId} className="px-6 pt-4">
        In the order
      </Heading>
      {chosen.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Nothing yet: find what the customer wants.
        </Text>
      )}
      <ul aria-labelledby={headingId} className="divide-y">
        {chosen.map((one) => (
          <li key={one.variant_id} className="flex flex-wrap items-center justify-between gap-4 px-6 py-3">
            <div className="min-w-0 flex-1 basis-40">
              <Text size="small" weight="plus">
                {one.title}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {formatPence(one.unit_price_pence)} each
              </Text>
            </div>
            <div className="flex items-center gap-2">
              <UnitsEntry
                label={`How many: ${one.title}`}
                units={one.quantity}
                most={one.available_quantity}
                onChange={(units) =>
                  onChange(
                    chosen.map((other) => (other === one ? { ...one, quantity: Math.max(0, units) } : other)),
                  )
                }
              />
              <Button
                type="button"
                size="small"
                variant="transparent"
                aria-label={`Remove ${one.title}`}
                onClick={() => onChange(chosen.filter((other) => other !== one))}
              >
                Remove
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { BasketLineItem } from "@balance/contracts/basket";
import { describe, expect, it } from "vitest";
import { basketNotices } from "./basket-notices";

const delivery = { chosen_option_id: "so_1", option_ids: ["so_1"] };

function line(id: string, quantity: number, parts: Record<string, [needs: number, free: number]>) {
  const line_item = {
    id,
    product_title: id,
    variant_title: "",
    quantity,
    available_quantity: 20,
    unit_price_pence: 1000,
  } as BasketLineItem;
  return {
    line_item,
    is_sold: true,
    waits_for_check: false,
    last_seen_unit_price_pence: 1000,
    parts: Object.entries(parts).map(([inventory_item_id, [required_quantity, free]]) => ({
      inventory_item_id,
      required_quantity,
      free,
    })),
  };
}

describe("a set and one of its parts in one basket", () => {
  it("are held up when they need more of the part than there is", () => {
    const lines = [
      line("Set", 2, { greens: [1, 9], magnesium: [2, 5] }),
      line("Magnesium", 2, { magnesium: [1, 5] }),
    ];
    expect(basketNotices(lines, delivery)).toEqual([
      {
        kind: "not_enough_stock",
        line_item_id: "Magnesium",
        message:
          "Set and Magnesium come from the same stock, and we have not enough for all of them. Lower one of the quantities.",
        blocking: true,
      },
    ]);
  });
  it("go through when there is just enough", () => {
    const lines = [line("Set", 2, { magnesium: [2, 5] }), line("Magnesium", 1, { magnesium: [1, 5] })];
    expect(basketNotices(lines, delivery)).toEqual([]);
  });
});

it("a basket whose time is over says that alone: nothing else about it can be mended", () => {
  const soldOut = line("Set", 2, { greens: [1, 0] });
  soldOut.line_item.available_quantity = 0;
  const notices = basketNotices([soldOut], delivery, { isClosed: true });
  expect(notices).toMatchObject([{ kind: "closed", line_item_id: null, blocking: true }]);
});

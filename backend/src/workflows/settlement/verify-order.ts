import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { poundsToPence } from "@balance/money/pence";
import type { SettlementRow } from "../../modules/settlement/service";
import { runPrepared } from "../../run-prepared";

export interface VerifiedOrder {
  order_id: string;
  /** What is missing or wrong; empty when the order is whole. */
  problems: string[];
}

interface Finding {
  order_id: string;
  status: string;
  total: string;
  cart_linked: boolean;
  other_orders: number;
  collection_linked: boolean;
  session_status: string | null;
  payment_amount: string | null;
  payment_cancelled: boolean;
  unreserved: number;
}

/**
 * Reads from the database, in one statement, the order that the log of its placement names and whether it is whole:
 * the only one of its cart, linked to its payment, authorised by exactly this payment for exactly this amount, and every
 * managed unit reserved. Null when there is no such order.
 */
export async function verifyOrder(
  container: MedusaContainer,
  row: SettlementRow,
): Promise<VerifiedOrder | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await runPrepared<Finding>(
    database,
    `select o.id as order_id, o.status,
       (select s.totals ->> 'current_order_total' from order_summary s
          where s.order_id = o.id and s.version = o.version and s.deleted_at is null) as total,
       exists (select 1 from order_cart l
          where l.order_id = o.id and l.cart_id = pl.cart_id and l.deleted_at is null) as cart_linked,
       (select count(*)::int from order_cart l
          where l.order_id <> o.id and l.cart_id = pl.cart_id and l.deleted_at is null) as other_orders,
       exists (select 1 from order_payment_collection l
          where l.order_id = o.id and l.payment_collection_id = :collection and l.deleted_at is null) as collection_linked,
       ps.status as session_status, p.amount as payment_amount, p.canceled_at is not null as payment_cancelled,
       (select count(*)::int from order_item i
          join order_line_item li on li.id = i.item_id
          join product_variant v on v.id = li.variant_id and v.manage_inventory and not v.allow_backorder
          join product_variant_inventory_item need on need.variant_id = v.id and need.deleted_at is null
          where i.order_id = o.id and i.version = o.version and i.deleted_at is null
            and need.required_quantity * i.quantity > coalesce((
              select sum(r.quantity) from reservation_item r
                where r.line_item_id = li.id and r.inventory_item_id = need.inventory_item_id and r.deleted_at is null), 0)
       ) as unreserved
     from placement pl
     join "order" o on o.id = pl.order_id and o.deleted_at is null
     left join payment_session ps on ps.id = :session and ps.deleted_at is null
     left join payment p on p.payment_session_id = ps.id and p.deleted_at is null
     where pl.basket_id = :basket and pl.cart_id = :cart and pl.deleted_at is null`,
    {
      basket: row.basket_id,
      cart: row.cart_id,
      collection: row.payment_collection_id,
      session: row.payment_session_id,
    },
  );
  const [found] = rows;
  if (!found) return null;
  return { order_id: found.order_id, problems: problemsOf(found, row) };
}

function problemsOf(found: Finding, row: SettlementRow): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  expect(found.cart_linked, "the order is not linked to its cart");
  expect(found.other_orders === 0, `the cart has ${found.other_orders} other orders`);
  expect(found.status !== "canceled", "the order is cancelled");
  expect(found.total !== null, "the order has no total");
  if (found.total !== null) {
    const total = poundsToPence(found.total);
    expect(total === row.amount_pence, `the order's total is ${total} pence, not ${row.amount_pence}`);
  }
  expect(found.unreserved === 0, `${found.unreserved} lines have no reservation for all their units`);
  // a basket of £0.00 has no payment
  if (row.amount_pence === 0) return problems;
  expect(found.collection_linked, "the order is not linked to its payment");
  expect(
    found.session_status === "authorized",
    `the payment session is ${found.session_status ?? "missing"}`,
  );
  expect(found.payment_amount !== null, "there is no payment");
  if (found.payment_amount !== null) {
    const paid = poundsToPence(found.payment_amount);
    expect(paid === row.amount_pence, `the payment is ${paid} pence, not ${row.amount_pence}`);
  }
  expect(!found.payment_cancelled, "the payment is cancelled");
  return problems;
}

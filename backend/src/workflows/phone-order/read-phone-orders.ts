import type { PhoneOrder, PhoneOrderState, PhoneOrderView } from "@balance/contracts/phone-order";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { orderNumber } from "../order/order-number";
import { readPageWithCount } from "../read-page-with-count";

/** By the row `p` of the phone order and `b` of its basket. */
export const phoneOrderState = `case when b.order_id is not null then 'paid'
  when p.called_off_at is not null then 'called_off'
  when b.payable_until <= now() then 'expired' else 'waiting' end`;

/** The fields that the statement below makes of rows; the last three are for the fields that are objects. */
type Entry = Omit<PhoneOrder, "order" | "called_off" | "mail"> & {
  called_off_at: string | null;
  called_off_by: string | null;
  order_id: string | null;
  display_id: number | null;
  mail_state: PhoneOrder["mail"]["state"];
  mail_error: string | null;
};

interface ListQuery {
  view: PhoneOrderView;
  offset: number;
  limit: number;
}

/** Newest first. */
export async function readPhoneOrders(
  container: MedusaContainer,
  { view, offset, limit }: ListQuery,
): Promise<{ phone_orders: PhoneOrder[]; count: number }> {
  return await read(container, {
    condition: view === "all" ? "true" : `(${phoneOrderState}) = :view`,
    bindings: view === "all" ? {} : { view },
    offset,
    limit,
  });
}

/** Throws a MedusaError "not_found" when there is none. */
export async function readPhoneOrder(container: MedusaContainer, id: string): Promise<PhoneOrder> {
  const { phone_orders } = await read(container, {
    condition: "p.id = :id",
    bindings: { id },
    offset: 0,
    limit: 1,
  });
  if (!phone_orders[0]) throw noSuchPhoneOrder();
  return phone_orders[0];
}

export function noSuchPhoneOrder(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such phone order.");
}

async function read(
  container: MedusaContainer,
  query: { condition: string; bindings: Record<string, string>; offset: number; limit: number },
): Promise<{ phone_orders: PhoneOrder[]; count: number }> {
  const { entries, count } = await readPageWithCount<Entry>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    {
      found: `select p.id, ${phoneOrderState} as state, p.made_by_name as made_by, p.note, p.told_total_pence,
          p.created_at as made_at, p.called_off_at, p.called_off_by_name as called_off_by,
          concat_ws(' ', b.first_name, b.last_name) as customer_name, b.email, coalesce(b.phone, '') as phone,
          b.payable_until, b.order_id, "order".display_id, goods.goods,
          coalesce(mail.state, 'failed') as mail_state, mail.error as mail_error, coalesce(mail.count, 0) as mail_count
        from phone_order p join basket b on b.id = p.basket_id
          left join "order" on "order".id = b.order_id
          left join lateral (
            select coalesce(jsonb_agg(concat(line.quantity, ' × ', product.title, ', ' || nullif(variant.title, ''))
              order by line.created_at, line.id), '[]') as goods
            from basket_line_item line
              left join product_variant variant on variant.id = line.variant_id
              left join product on product.id = variant.product_id
            where line.basket_id = b.id and line.deleted_at is null) goods on true
          left join lateral (
            select count(*) over ()::int as count, last_error as error,
              case state when 'sent' then 'sent' when 'dead' then 'failed' else 'owed' end as state
            from outbox_mail where template = 'payment-link' and subject_id like p.id || ':%' and deleted_at is null
            order by created_at desc, id desc limit 1) mail on true
        where p.deleted_at is null and ${query.condition}`,
      bindings: query.bindings,
      order: "made_at desc, id desc",
      limit: query.limit,
      offset: query.offset,
    },
  );
  return { phone_orders: entries.map(toPhoneOrder), count };
}

function toPhoneOrder(entry: Entry): PhoneOrder {
  const { called_off_at, called_off_by, order_id, display_id, mail_state, mail_error, ...rest } = entry;
  return {
    ...rest,
    made_at: isoOf(rest.made_at),
    payable_until: isoOf(rest.payable_until),
    called_off: called_off_at && called_off_by ? { at: isoOf(called_off_at), by: called_off_by } : null,
    order: order_id && display_id ? { id: order_id, number: orderNumber(display_id) } : null,
    mail: { state: mail_state, error: mail_error },
  };
}

/** Postgres writes a time into JSON with its own offset. */
function isoOf(time: string): string {
  return new Date(time).toISOString();
}

/** What the link and the mail ask of one: where it stands, and its basket. Null when there is none. */
export async function readPhoneOrderState(
  container: MedusaContainer,
  id: string,
): Promise<{ state: PhoneOrderState; basket_id: string; payable_until: Date } | null> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { state: PhoneOrderState; basket_id: string; payable_until: Date }[];
  }>(
    `select ${phoneOrderState} as state, p.basket_id, b.payable_until
     from phone_order p join basket b on b.id = p.basket_id where p.id = ? and p.deleted_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

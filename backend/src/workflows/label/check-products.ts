import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { PublishGap } from "../../modules/label/publish-gap";
import { judgeProduct } from "./judge-product";
import { demonstrationAllowed, type GateSubject, readGateSubjects } from "./read-gate-subjects";

export interface CheckedProduct {
  product_id: string;
  title: string;
  status: GateSubject["status"];
  gaps: PublishGap[];
  content_hash: string;
}

/** Looks at products as they are in the database now and notes what it finds, which is what the shop lists and sells by. */
export async function checkProducts(
  container: MedusaContainer,
  productIds: string[],
): Promise<CheckedProduct[]> {
  const subjects = await readGateSubjects(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    productIds,
  );
  const checked = subjects.map((subject) => ({
    product_id: subject.product_id,
    title: subject.content.title,
    status: subject.status,
    gaps: judgeProduct(subject.content, demonstrationAllowed),
    content_hash: subject.content_hash,
  }));
  for (const one of checked) {
    // a published product that must not be: its row stays as it is, because whoever asked undoes the change or takes it off
    if (one.status === "published" && stopping(one.gaps).length > 0) continue;
    await noteCheck(container, one);
  }
  return checked;
}

/** The gaps that keep a page from being shown. */
export function stopping(gaps: PublishGap[]): PublishGap[] {
  return gaps.filter(({ stops }) => stops === "publish");
}

/** Notes what the gate found; `takenOff` also that the product was on the shop without leave. */
export async function noteCheck(
  container: MedusaContainer,
  { product_id, gaps, content_hash }: { product_id: string; gaps: PublishGap[]; content_hash: string },
  takenOff = false,
): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `insert into publish_check (id, product_id, publish_gaps, sell_gaps, content_hash, checked_at, taken_off_at)
     values (:id, :product_id, :publish_gaps, :sell_gaps, :content_hash, now(), case when :takenOff then now() end)
     on conflict (product_id) where deleted_at is null do update set publish_gaps = excluded.publish_gaps,
       sell_gaps = excluded.sell_gaps, content_hash = excluded.content_hash, checked_at = excluded.checked_at,
       updated_at = now(),
       taken_off_at = case when excluded.publish_gaps = '[]' then null
         else coalesce(excluded.taken_off_at, publish_check.taken_off_at) end`,
    {
      id: generateEntityId(undefined, "pcheck"),
      product_id,
      publish_gaps: JSON.stringify(stopping(gaps)),
      sell_gaps: JSON.stringify(gaps.filter(({ stops }) => stops === "sell")),
      content_hash,
      takenOff,
    },
  );
}

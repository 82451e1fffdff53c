import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { runPrepared } from "../../run-prepared";

/**
 * The guest customer of this e-mail (in lower case), made if need be. Never one with an account, unlike the engine's own
 * step: an address that somebody typed must not put an order into another person's account.
 */
export async function findOrCreateGuest(container: MedusaContainer, email: string): Promise<string> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (;;) {
    const { rows } = await runPrepared<{ id: string }>(
      database,
      `with found as (
         select id from customer where email = :email and not has_account and deleted_at is null
       ),
       made as (
         insert into customer (id, email, has_account) select :id, :email, false where not exists (select 1 from found)
         on conflict do nothing returning id
       )
       select id from found union all select id from made`,
      { id: generateEntityId(undefined, "cus"), email },
    );
    // none: e-mail and kind are unique together, and another call made it a moment ago; the next look finds it
    if (rows[0]) return rows[0].id;
  }
}

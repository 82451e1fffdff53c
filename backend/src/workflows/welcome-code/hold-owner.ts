import type { HoldOwner } from "../../modules/welcome-code/service";

/**
 * Shares the lock that an erasure needs for itself, see `lockSubscriber`. Somebody without a subscription has nothing there to
 * erase.
 */
export const holdOwner: HoldOwner = async (transaction, { subscriber_id }) => {
  if (subscriber_id === null) return true;
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    `select 1 from subscriber where id = ? and status <> 'erased' and deleted_at is null for share`,
    [subscriber_id],
  );
  return rows.length === 1;
};

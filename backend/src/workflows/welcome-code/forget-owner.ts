import { type Database, readRows } from "../../modules/newsletter/database";

/** The address of somebody who is being erased goes from their codes; that a code was issued, and used, stays. */
export async function forgetOwner(database: Database, subscriberId: string): Promise<void> {
  await readRows(
    database,
    "update welcome_code set email = null, subscriber_id = null, updated_at = now() where subscriber_id = ?",
    [subscriberId],
  );
}

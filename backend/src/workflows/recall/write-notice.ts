import type { RecallRecords, RecallWords } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { noteEvent } from "./note-event";

/** False when there is no such recall, or people were told already: then what they were told stands. */
export async function writeNotice(
  container: MedusaContainer,
  id: string,
  words: RecallWords,
  actorName: string,
): Promise<boolean> {
  return await change(container, id, words, "state = 'open'", "Notice written", actorName);
}

/** What the authorities and the records need, at any time. False when there is no such recall. */
export async function writeRecords(
  container: MedusaContainer,
  id: string,
  records: RecallRecords,
  actorName: string,
): Promise<boolean> {
  return await change(container, id, records, "true", "Records written", actorName);
}

async function change(
  container: MedusaContainer,
  id: string,
  texts: object,
  condition: string,
  what: string,
  actorName: string,
): Promise<boolean> {
  const entries = Object.entries(texts as Record<string, string>);
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    const { rows } = await runPrepared(
      transaction,
      `update recall set ${entries.map(([column]) => `${column} = ?`).join(", ")}, updated_at = now()
       where id = ? and ${condition} and deleted_at is null returning id`,
      [...entries.map(([, text]) => text), id],
    );
    if (rows.length === 0) return false;
    await noteEvent(transaction, { recall_id: id, what, actor_name: actorName });
    return true;
  });
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DispatchEventKind } from "../../modules/dispatch/dispatch-event-kinds";
import { insertRows, type NewRows } from "../insert-rows";
import { newRow } from "../new-row";
import type { Packer } from "./packer";

interface WorkDone {
  /** `id` is null for what is about the order alone. */
  parcel: { id: string | null; order_id: string };
  kind: DispatchEventKind;
  detail: string;
  actor: Packer;
}

/** Appends one line to the log of an order's work. */
export async function logDispatch(database: Knex, done: WorkDone): Promise<void> {
  await insertRows(database, [logRow(done)]);
}

/** That line, for whoever writes other rows with it. */
export function logRow({ parcel, kind, detail, actor }: WorkDone): NewRows[number] {
  return [
    "dispatch_event",
    [
      {
        ...newRow("disev"),
        ...{ order_id: parcel.order_id, parcel_id: parcel.id, kind, detail },
        ...{ actor_id: actor.id, actor_name: actor.name },
      },
    ],
  ];
}

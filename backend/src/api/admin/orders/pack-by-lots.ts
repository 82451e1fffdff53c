import { randomUUID } from "node:crypto";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../../modules/dispatch/service";
import { moveParcel, type ParcelMove } from "../../../workflows/dispatch/move-parcel";
import { packParcel } from "../../../workflows/dispatch/pack-parcel";
import { readStaff } from "../../read-staff";

/** As the engine has validated it. */
interface FulfilmentBody {
  items: { id: string; quantity: number }[];
  location_id?: string | null;
  shipping_option_id?: string;
  delivery_address?: Record<string, unknown>;
  metadata?: Record<string, unknown> | null;
  additional_data?: Record<string, unknown>;
}
interface ShipmentBody {
  labels?: { tracking_number: string }[];
  no_notification?: boolean;
}

/** The engine's own form packs by our workflow, the earliest best-before first, so that no unit leaves without its lot. */
export async function packByLots(
  request: AuthenticatedMedusaRequest<FulfilmentBody>,
  response: MedusaResponse,
): Promise<void> {
  const { items, location_id, ...wishes } = request.validatedBody;
  const packing = await packParcel(request.scope, {
    key: request.get("idempotency-key") ?? randomUUID(),
    order_id: request.params.id!,
    packer: await readStaff(request),
    lines: items.map(({ id, quantity }) => ({ line_item_id: id, quantity })),
    location_id: location_id ?? undefined,
    wishes,
  });
  if (!packing.packed) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, packing.refusal.message);
  await answerWithOrder(request, response);
}

/** The engine's own button ships the parcel: the customer gets the same mail, the log the same line. */
export async function shipParcel(
  request: AuthenticatedMedusaRequest<ShipmentBody>,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { labels = [], no_notification } = request.validatedBody;
  await moveInstead(request, response, next, () => ({
    to: "sent",
    sending: {
      carrier: "",
      tracking_number: labels.map(({ tracking_number }) => tracking_number).join(", "),
    },
    is_silent: no_notification === true,
  }));
}

export async function deliverParcel(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await moveInstead(request, response, next, ({ is_collection }) => ({
    to: is_collection ? "handed_over" : "delivered",
  }));
}

/** The units go back to the lots that they came from. */
export async function unpackParcel(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await moveInstead(request, response, next, () => ({
    to: "cancelled",
    detail: "The fulfilment was cancelled",
  }));
}

/** A fulfilment that was made before there were parcels is left to the engine. */
async function moveInstead(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
  how: (parcel: ParcelRow) => Omit<ParcelMove, "parcel_id" | "actor">,
): Promise<void> {
  const { id: order_id, fulfillment_id } = request.params;
  const parcel = await request.scope
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("parcel")
    .where({ order_id, fulfillment_id })
    .first<ParcelRow | undefined>();
  if (!parcel) {
    next();
    return;
  }
  const move = how(parcel);
  if (parcel.state === move.to)
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "That was done already. Reload the order.");
  const moved = await moveParcel(request.scope, {
    ...move,
    parcel_id: parcel.id,
    actor: await readStaff(request),
  });
  if (!moved.moved) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, moved.refusal.message);
  await answerWithOrder(request, response);
}

/** With the fields that were asked for, as the engine's own route answers. */
async function answerWithOrder(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { data } = await request.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: request.queryConfig.fields,
    filters: { id: request.params.id! },
  });
  response.json({ order: data[0] as unknown });
}

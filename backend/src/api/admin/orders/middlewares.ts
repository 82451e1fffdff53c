import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_DESK_MODULE } from "../../../modules/payment-desk";
import type PaymentDeskModuleService from "../../../modules/payment-desk/service";
import { lettingGo } from "../../../modules/stripe-payment/letting-go";
import { deliverParcel, packByLots, shipParcel, unpackParcel } from "./pack-by-lots";

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/cancel", methods: ["POST"], middlewares: [noteCancellation] },
  { matcher: "/admin/orders/:id/fulfillments", methods: ["POST"], middlewares: [packByLots] },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    methods: ["POST"],
    middlewares: [shipParcel],
  },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
    methods: ["POST"],
    middlewares: [deliverParcel],
  },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/cancel",
    methods: ["POST"],
    middlewares: [unpackParcel],
  },
];

/** Before the engine begins, so that the refund it makes is told by the mail about the cancellation and not by a second. */
async function noteCancellation(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = request.params.id!;
  const desk = request.scope.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  await desk.requestCancellation(orderId);
  // whoever is packing it this moment holds its row: the engine then sees the parcel and refuses. Who begins now sees the request.
  await request.scope
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(`select 1 from "order" where id = ? for update`, [orderId]);
  response.once("finish", () => {
    if (response.statusCode < 400) return;
    desk.withdrawCancellation(orderId).catch((error: unknown) => {
      request.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The refused cancelling of order ${orderId} could not be noted: ${String(error)}`);
    });
  });
  lettingGo(next);
}

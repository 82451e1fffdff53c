import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import {
  addNoteBody,
  correctAddressBody,
  decideReturnBody,
  listDispatchOrdersQuery,
  moveParcelBody,
  packParcelBody,
  papersQuery,
  pickListQuery,
  receiveReturnBody,
  replaceParcelBody,
} from "./validators";

const get = (matcher: string, query: Parameters<typeof validateAndTransformQuery>[0]): MiddlewareRoute => ({
  matcher: `/admin/dispatch/${matcher}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(query, {})],
});
const post = (matcher: string, body: Parameters<typeof validateBody>[0]): MiddlewareRoute => ({
  matcher: `/admin/dispatch/${matcher}`,
  methods: ["POST"],
  middlewares: [validateBody(body)],
});

export const adminDispatchMiddlewares: MiddlewareRoute[] = [
  get("orders", listDispatchOrdersQuery),
  get("pick-list", pickListQuery),
  get("papers", papersQuery),
  post("orders/:id/parcels", packParcelBody),
  post("orders/:id/address", correctAddressBody),
  post("orders/:id/notes", addNoteBody),
  post("parcels/:id/moves", moveParcelBody),
  post("parcels/:id/replacement", replaceParcelBody),
  post("parcels/:id/returns", receiveReturnBody),
  post("returns/:id", decideReturnBody),
];

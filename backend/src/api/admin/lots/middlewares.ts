import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import * as bodies from "./validators";

const reads = {
  "/admin/lots": bodies.listLotsQuery,
  "/admin/stock-postings": bodies.listPostingsQuery,
  "/admin/lot-questions": bodies.listQuestionsQuery,
  "/admin/stock-levels": bodies.listLevelsQuery,
};

const changes = {
  "/admin/lots": bodies.receiveBody,
  "/admin/lots/receive-file": bodies.receiveFileBody,
  "/admin/lots/:id": bodies.editLotBody,
  "/admin/lots/:id/hold": bodies.holdBody,
  "/admin/lots/:id/release": bodies.changeBody,
  "/admin/lots/:id/set-apart": bodies.apartBody,
  "/admin/lots/:id/put-back": bodies.apartBody,
  "/admin/lots/:id/write-off": bodies.writeOffBody,
  "/admin/lots/:id/move": bodies.moveBody,
  "/admin/lots/:id/count": bodies.countBody,
  "/admin/lots/:id/counter-sale": bodies.counterSaleBody,
  "/admin/lots/:id/assign": bodies.assignBody,
  "/admin/stock-levels/:id": bodies.lowStockBody,
  "/admin/stock-postings/:id/undo": bodies.changeBody,
  "/admin/lot-questions/:id/answer": bodies.answerBody,
  "/admin/suppliers": bodies.supplierBody,
  "/admin/suppliers/:id": bodies.editSupplierBody,
};

export const adminLotMiddlewares: MiddlewareRoute[] = [
  ...Object.entries(reads).map(([matcher, query]): MiddlewareRoute => ({
    matcher,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(query, {})],
  })),
  ...Object.entries(changes).map(([matcher, body]): MiddlewareRoute => ({
    matcher,
    methods: ["POST"],
    // a delivery's file comes as text inside the JSON
    ...(matcher.endsWith("/receive-file") ? { bodyParser: { sizeLimit: "3mb" } } : {}),
    middlewares: [validateBody(body)],
  })),
  {
    matcher: "/admin/lot-certificates",
    methods: ["POST"],
    // the route reads the bytes itself, and says in its own words when there are too many
    bodyParser: false,
  },
];

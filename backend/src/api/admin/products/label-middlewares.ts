import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { labelCheckBody, saveLabelBody } from "./label-validators";

export const adminLabelMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/products/:id/label", method: ["POST"], middlewares: [validateBody(saveLabelBody)] },
  {
    matcher: "/admin/products/:id/label/checks",
    method: ["POST"],
    middlewares: [validateBody(labelCheckBody)],
  },
];

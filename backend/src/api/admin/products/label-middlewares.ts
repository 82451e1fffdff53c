import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { labelCheckBody, saveLabelBody, savePicturesBody } from "./label-validators";

export const adminLabelMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/products/:id/label", method: ["POST"], middlewares: [validateBody(saveLabelBody)] },
  {
    matcher: "/admin/products/:id/pictures",
    method: ["POST"],
    middlewares: [validateBody(savePicturesBody)],
  },
  {
    matcher: "/admin/products/:id/label/checks",
    method: ["POST"],
    middlewares: [validateBody(labelCheckBody)],
  },
];

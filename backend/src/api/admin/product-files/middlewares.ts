import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { startProductFileBody, tryProductFileBody } from "./validators";

export const adminProductFileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/product-files/try",
    methods: ["POST"],
    // 5,000 rows with their labels
    bodyParser: { sizeLimit: "24mb" },
    middlewares: [validateAndTransformBody(tryProductFileBody)],
  },
  {
    matcher: "/admin/product-files",
    methods: ["POST"],
    bodyParser: { sizeLimit: "24mb" },
    middlewares: [validateAndTransformBody(startProductFileBody)],
  },
];

import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { mailReportBody } from "./validators";

/** A bounce may bring the whole mail back. */
export const mailReportMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/mail-reports",
    method: ["POST"],
    bodyParser: { sizeLimit: "2mb" },
    middlewares: [validateAndTransformBody(mailReportBody)],
  },
];

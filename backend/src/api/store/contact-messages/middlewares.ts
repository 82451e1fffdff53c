import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { contactMessageBody } from "./validators";

export const contactMessageMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/contact-messages", method: ["POST"], middlewares: [validateBody(contactMessageBody)] },
];

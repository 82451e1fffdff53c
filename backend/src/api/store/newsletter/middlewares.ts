import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { originBody, preferencesBody, signUpBody } from "./validators";

export const newsletterMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/newsletter/sign-ups", method: ["POST"], middlewares: [validateBody(signUpBody)] },
  {
    matcher: "/store/newsletter/confirmations/:token",
    method: ["POST"],
    middlewares: [validateBody(originBody)],
  },
  {
    matcher: "/store/newsletter/confirmations/:token/again",
    method: ["POST"],
    middlewares: [validateBody(originBody)],
  },
  {
    matcher: "/store/newsletter/preferences/:token",
    method: ["POST"],
    middlewares: [validateBody(preferencesBody)],
  },
];

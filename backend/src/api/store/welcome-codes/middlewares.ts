import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { sendCodeAgainBody } from "./validators";

export const welcomeCodeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/welcome-codes/send-again",
    method: ["POST"],
    middlewares: [validateBody(sendCodeAgainBody)],
  },
];

/** Joins the middlewares of all domains; each array lies beside its routes. */
import { defineMiddlewares } from "@medusajs/framework/http";
import { staticFileMiddlewares } from "./static/middlewares";
import { catalogueMiddlewares } from "./store/catalogue/middlewares";

export default defineMiddlewares({
  routes: [...staticFileMiddlewares, ...catalogueMiddlewares],
});

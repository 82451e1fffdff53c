import { environment } from "../../environment.server.ts";

/** Where the shop stands for everybody outside, without a trailing slash. */
export const shopUrl = environment.STOREFRONT_URL.replace(/\/$/, "");

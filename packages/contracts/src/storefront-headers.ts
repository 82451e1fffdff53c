/**
 * The storefront proves itself to the back end with a shared secret, and passes the shopper's address on inside that
 * proof. Without it the routes that reach baskets, carts, payments and orders answer 403.
 */
export const storefrontKeyHeader = "x-storefront-key";
export const shopperAddressHeader = "x-shopper-address";

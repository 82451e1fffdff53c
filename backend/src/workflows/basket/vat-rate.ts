/**
 * Standard rate in basis points: food supplements and their delivery are standard-rated (VATA 1994 Sch 8 group 1 excepts
 * them; VAT Notice 701/14). `cart-content` compares it with the tax module's own rate for every line.
 */
export const vatRateBasisPoints = 2000;

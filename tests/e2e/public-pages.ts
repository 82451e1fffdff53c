/** One of each kind of page that everybody can open. */
export const publicPages = [
  "/",
  "/shop",
  "/shop/collagen",
  "/products/totally-derma-collagen-drink",
  "/products/beef-bone-broth-powder",
  "/articles",
  "/articles/what-is-known-about-the-gut-and-the-skin",
  "/basket",
  "/about",
  "/contact",
  "/newsletter",
  "/delivery-and-returns",
  "/privacy",
  "/terms",
  "/cookies",
  "/accessibility",
];

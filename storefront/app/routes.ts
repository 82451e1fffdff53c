import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("routes/home.tsx"),
  route("shop/:category?", "routes/shop.tsx"),
  route("products/:handle", "routes/product.tsx"),
  route("articles", "routes/articles.tsx"),
  route("articles/feed.xml", "routes/articles-feed.ts"),
  route("articles/preview/:token", "routes/article.tsx", { id: "article-preview" }),
  route("articles/:slug", "routes/article.tsx"),
  route("articles/:slug/share.png", "routes/article-share-picture.ts"),

  route("basket", "routes/basket.tsx"),
  route("discount/:code", "routes/discount.ts"),
  route("newsletter/code", "routes/newsletter-code.tsx"),
  route("checkout", "routes/checkout.tsx"),
  route("checkout/payment", "routes/checkout-payment.ts"),
  route("checkout/express", "routes/checkout-express.ts"),
  route("checkout/return", "routes/checkout-return.tsx"),
  route("pay/:token", "routes/pay.tsx"),
  route("orders/:token", "routes/order.tsx"),
  route("orders/:token/:file", "routes/order-document.ts"),

  route("newsletter", "routes/newsletter.tsx"),
  route("newsletter/confirm/:token", "routes/newsletter-confirm.tsx"),
  route("newsletter/unsubscribe/:token", "routes/newsletter-unsubscribe.tsx"),
  route("newsletter/preferences/:token", "routes/newsletter-preferences.tsx"),
  route("newsletter/preferences/:token/history", "routes/newsletter-history.ts"),

  route("recalls", "routes/recalls.tsx"),
  route("recalls/:ref", "routes/recall.tsx"),
  route("recalls/reply/:token", "routes/recall-reply.tsx"),

  route("claims", "routes/claims.tsx"),
  route("about", "routes/about.tsx"),
  route("contact", "routes/contact.tsx"),
  route("contact/sent", "routes/contact-sent.tsx"),
  route("delivery-and-returns", "routes/delivery-and-returns.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("terms", "routes/terms.tsx"),
  route("cookies", "routes/cookies.tsx"),
  route("accessibility", "routes/accessibility.tsx"),

  route("_parts", "routes/parts.tsx"),
  route("sitemap.xml", "routes/sitemap-index.ts"),
  route("sitemaps/:part", "routes/sitemap.ts"),
  route("robots.txt", "routes/robots.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;

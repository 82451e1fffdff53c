import type { NewsletterTopic } from "@balance/contracts/newsletter";

/** What stands beside each topic's box. */
export const topicNames: Record<NewsletterTopic, string> = {
  articles: "Articles",
  offers: "Offers",
  treatments: "Treatments",
  product_launches: "Product launches",
  vip_events: "VIP events",
};

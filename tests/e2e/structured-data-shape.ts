import { z } from "zod";

const address = z.url();
const day = z.iso.date();
const text = z.string().min(1);
const person = z.looseObject({ "@type": z.literal("Person"), name: text });
const organization = z.looseObject({ "@type": z.literal("Organization"), name: text, url: address });

/** What https://schema.org and search engines ask of the kinds that our pages use; a kind without a shape fails. */
export const structuredDataShape = z.discriminatedUnion("@type", [
  z.looseObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("Article"),
    headline: text.max(110),
    description: text,
    image: z.array(address).min(1),
    datePublished: day,
    dateModified: day,
    author: person,
    publisher: organization,
    citation: z
      .array(
        z.looseObject({
          "@type": z.enum(["Legislation", "CreativeWork"]),
          name: text,
          url: address.optional(),
        }),
      )
      .min(1),
    mainEntityOfPage: z.looseObject({
      "@type": z.literal("WebPage"),
      "@id": address,
      lastReviewed: day,
      reviewedBy: person,
    }),
  }),
  z.looseObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("BreadcrumbList"),
    itemListElement: z
      .array(z.object({ "@type": z.literal("ListItem"), position: z.int(), name: text, item: address }))
      .min(2)
      .refine((all) => all.every(({ position }, index) => position === index + 1), "positions count from 1"),
  }),
  organization.extend({ "@context": z.literal("https://schema.org") }),
  z.looseObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("Product"),
    name: text,
    image: z.array(address).min(1),
    offers: z
      .array(
        z.looseObject({
          "@type": z.literal("Offer"),
          price: z.string().regex(/^\d+\.\d\d$/),
          priceCurrency: z.literal("GBP"),
          availability: z.string().startsWith("https://schema.org/"),
          url: address,
        }),
      )
      .min(1),
  }),
]);

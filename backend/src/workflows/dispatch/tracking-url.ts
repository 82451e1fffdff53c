/** Where a carrier shows its parcels; the number goes in at the end. Carriers that are not here get no link. */
const pages: Record<string, string> = {
  "royal mail": "https://www.royalmail.com/track-your-item#/tracking-results/",
  dpd: "https://track.dpd.co.uk/search?reference=",
  evri: "https://www.evri.com/track/parcel/",
};

/** Null for a carrier whose page is not known, and for a parcel without a number. */
export function trackingUrl(carrier: string, number: string): string | null {
  const page = pages[carrier.trim().toLowerCase()];
  return page && number ? page + encodeURIComponent(number.replaceAll(" ", "")) : null;
}

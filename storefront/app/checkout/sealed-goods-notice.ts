/**
 * Must be shown before the order, or the right to cancel is not lost when a seal is broken (Consumer Contracts Regulations
 * 2013, schedule 2 paragraph (o)). The wording is fixed.
 */
export const sealedGoodsNotice =
  "This product is sealed for health and hygiene reasons. You can cancel within 14 days if the inner seal is unbroken. " +
  "If you break the inner seal after delivery you lose the right to cancel. " +
  "This does not affect your rights if it is faulty or not as described.";

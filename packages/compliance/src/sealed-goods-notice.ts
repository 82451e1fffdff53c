/**
 * Must be shown before the order and kept in its confirmation, or the right to cancel is not lost when a seal is broken
 * (Consumer Contracts Regulations 2013, Schedule 2 paragraph (o)). The wording is fixed. A file of its own, so that the
 * checkout's script does not carry the texts of all labels.
 */
export const sealedGoodsNotice =
  "This product is sealed for health and hygiene reasons. You can cancel within 14 days if the inner seal is unbroken. " +
  "If you break the inner seal after delivery you lose the right to cancel. " +
  "This does not affect your rights if it is faulty or not as described.";

/** No refund takes longer to get its answer, and into the order's books: the SDK gives up after three times 20 seconds. */
export const refundEndedAfterSeconds = 90;

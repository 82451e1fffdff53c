/** Why a basket that staff made for somebody can be neither changed nor paid. */
export const basketIsClosed =
  "This order can’t be paid any more: its time is over, or it was called off. Please call us, and we make it anew.";

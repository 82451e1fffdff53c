/**
 * `open`: its lots are frozen, nobody has been told. `notified`: the people it reached are told, and every page of the shop
 * says so. `closed`: over. It only goes forward; a withdrawal, which reached nobody, goes from open to closed.
 */
export const recallStates = ["open", "notified", "closed"] as const;

/** `withdrawal`: the goods have not reached people. `allergy`: they have, and the label lacks an allergen. */
export const recallTypes = ["withdrawal", "recall", "allergy"] as const;

/** `waiting`: to be made. `failed`: refused, with the reason; staff may try it again. `made` is final. */
export const remedyStates = ["waiting", "made", "failed"] as const;

export const remedyKinds = ["refund", "replacement"] as const;

/** How staff reached somebody, or somebody reached us. */
export const contactChannels = ["page", "phone", "email", "post", "in_person"] as const;

/** Signs in to the admin of a demonstration. Its address comes from the settings, since it is a login. */
export const demoAdmin = { first_name: "Morwenna", last_name: "Tregear" };

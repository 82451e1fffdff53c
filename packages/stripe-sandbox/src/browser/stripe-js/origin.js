/** Where this script came from is where the API and the card form are. */
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

export const origin = new URL(script?.src ?? location.href).origin;

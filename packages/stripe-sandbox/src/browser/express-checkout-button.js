/** The wallet's button inside its iframe. */
import { askPage, listenToPage } from "./wallet-port.js";

const button = /** @type {HTMLButtonElement} */ (document.getElementById("pay"));
/** What the button says for each of Stripe's `buttonType`s of Google Pay. @type {Record<string, string>} */
const TEXTS = {
  book: "Book with Sandbox wallet",
  buy: "Buy with Sandbox wallet",
  checkout: "Check out with Sandbox wallet",
  donate: "Donate with Sandbox wallet",
  order: "Order with Sandbox wallet",
  pay: "Pay with Sandbox wallet",
};

listenToPage(
  ({ type, pageColour, radius }) => {
    button.textContent = TEXTS[type] ?? "Sandbox wallet";
    document.body.style.backgroundColor = pageColour ?? "transparent";
    if (typeof radius === "string") button.style.borderRadius = radius;
    void askPage("ready");
  },
  (type) => type === "focus" && button.focus(),
);

button.addEventListener("click", () => void askPage("click"));
button.addEventListener("focus", () => void askPage("focus"));
button.addEventListener("blur", () => void askPage("blur"));
button.addEventListener("keydown", ({ key }) => key === "Escape" && void askPage("escape"));

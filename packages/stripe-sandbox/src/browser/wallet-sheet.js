/** The wallet's sheet: shows what the page asked for, and tells the page what is chosen and when the buyer pays. */
import { askPage, listenToPage } from "./wallet-port.js";
import { CARDS, COUNTRIES, PEOPLE } from "./wallet-samples.js";

/** @import {ShippingRate} from "@stripe/stripe-js" */
/** @import {Answer, Shown} from "./stripe-js/wallet-session.js" */
/** @typedef {Record<string, any>} Bag */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (document.getElementById(id));
const FIELDS = ["name", "line1", "line2", "city", "postal_code", "country"];
const UNDELIVERABLE = "This shop does not deliver to this address. Choose another.";

/** @type {Bag} */
let asked = {};
let isRefusedAddress = false;
let isPaying = false;

listenToPage((start) => {
  asked = start;
  byId("title").textContent = `Pay ${start.business}`;
  byId("email-row").hidden = !start.emailRequired;
  byId("phone-row").hidden = !start.phoneNumberRequired;
  byId("delivery").hidden = !start.shippingAddressRequired;
  drawCards();
  drawPeople();
  show(start.shown);
  byId("title").focus();
  // As real wallets do, with the address that stands there first.
  if (start.shippingAddressRequired) void tellAddress();
});

function drawCards() {
  byId("cards").replaceChildren(
    ...CARDS.map(({ token, name, says }, index) =>
      choice("card", token, index === 0, [text("span", name), text("span", says)]),
    ),
  );
}

function drawPeople() {
  field("person").replaceChildren(
    ...PEOPLE.map(({ label, name, postal_code }, index) =>
      option(String(index), `${label}: ${name}, ${postal_code}`),
    ),
  );
  field("country").replaceChildren(...Object.entries(COUNTRIES).map(([code, name]) => option(code, name)));
  fillPerson();
}

function fillPerson() {
  const person = PEOPLE[Number(field("person").value)] ?? PEOPLE[0];
  if (!person) return;
  for (const name of FIELDS) field(name).value = String(Reflect.get(person, name));
  if (field("email").value === "") field("email").value = person.email;
}

/** @param {Shown} shown */
function show({ amount, lineItems, shippingRates }) {
  byId("lines").replaceChildren(
    ...lineItems.map((line) => row(line.name, money(line.amount))),
    row("Total", money(amount), "total"),
  );
  const chosen = checked("rate");
  byId("rates").replaceChildren(
    ...shippingRates.map((rate, index) =>
      choice("rate", rate.id, chosen ? rate.id === chosen : index === 0, [
        text("span", rate.displayName),
        text("span", rate.amount === 0 ? "Free" : money(rate.amount)),
        ...(typeof rate.deliveryEstimate === "string" ? [text("small", rate.deliveryEstimate)] : []),
      ]),
    ),
  );
  byId("pay").textContent = `Pay ${money(amount)}`;
}

async function tellAddress() {
  const isAllowed = asked.allowedShippingCountries?.includes(field("country").value) ?? true;
  const answer = isAllowed ? await ask("address", addressed()) : { accepted: false };
  isRefusedAddress = !answer.accepted;
  say(isRefusedAddress ? UNDELIVERABLE : "");
}

/** @param {string} type @param {Bag} details @returns {Promise<Answer>} */
async function ask(type, details) {
  setBusy(true, "Updating…");
  /** @type {Answer} */
  const answer = await askPage(type, details);
  setBusy(false, answer.accepted ? `Total ${money(answer.shown.amount)}` : "");
  if (answer.accepted) showKeepingFocus(answer.shown);
  return answer;
}

/** Drawn anew, the chosen delivery must not lose the focus. @param {Shown} shown */
function showKeepingFocus(shown) {
  const { id } = document.activeElement ?? {};
  show(shown);
  if (id) document.getElementById(id)?.focus();
}

async function pay() {
  if (isPaying) return;
  if (isRefusedAddress) {
    say(UNDELIVERABLE);
    field("person").focus();
    return;
  }
  const missing = (asked.emailRequired ? ["email"] : [])
    .concat(asked.shippingAddressRequired ? ["name", "line1", "city", "postal_code"] : [])
    .find((name) => field(name).value.trim() === "");
  if (missing) {
    say("Something is missing in your details.");
    field(missing).closest("details")?.setAttribute("open", "");
    field(missing).focus();
    return;
  }
  isPaying = true;
  say("");
  setBusy(true, "Paying…");
  const authorised = {
    card: checked("card"),
    email: field("email").value,
    phone: field("phone").value,
    ...addressed(),
  };
  const problem = await askPage("pay", { authorised });
  isPaying = false;
  setBusy(false, "");
  say(problem);
  byId("pay").focus();
}

/** @returns {{name: string, address: Bag}} */
function addressed() {
  const [name, ...address] = FIELDS.map((id) => [id, field(id).value.trim()]);
  const { line2, ...rest } = Object.fromEntries(address);
  return { name: String(name?.[1]), address: { ...rest, line2: line2 || null, state: "" } };
}

/** @param {string} problem */
function say(problem) {
  byId("problem").textContent = problem;
}

/** @param {boolean} busy @param {string} status */
function setBusy(busy, status) {
  byId("pay").setAttribute("aria-disabled", String(busy));
  byId("status").textContent = status;
}

/** @param {number} pence */
function money(pence) {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(pence / 100);
}

/** @param {string} name */
function checked(name) {
  return /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name=${name}]:checked`))
    ?.value;
}

/** @param {string} name @param {string} value @param {boolean} isChosen @param {Node[]} says */
function choice(name, value, isChosen, says) {
  const input = Object.assign(document.createElement("input"), {
    type: "radio",
    name,
    value,
    id: `${name}-${value}`,
  });
  input.checked = isChosen;
  const label = Object.assign(document.createElement("label"), { className: "choice" });
  label.append(input, ...says);
  return label;
}

/** @param {string} value @param {string} label */
function option(value, label) {
  return Object.assign(document.createElement("option"), { value, textContent: label });
}

/** @param {string} name @param {string} value @param {string} [className] */
function row(name, value, className = "") {
  const div = Object.assign(document.createElement("div"), { className });
  div.append(text("dt", name), text("dd", value));
  return div;
}

/** @param {string} tag @param {string} content */
function text(tag, content) {
  return Object.assign(document.createElement(tag), { textContent: content });
}

field("person").addEventListener("change", () => {
  fillPerson();
  void tellAddress();
});
for (const id of FIELDS) field(id).addEventListener("change", () => void tellAddress());
byId("rates").addEventListener("change", () => void ask("rate", { id: checked("rate") }));
byId("cards").addEventListener("change", () => say(isRefusedAddress ? UNDELIVERABLE : ""));
byId("sheet").addEventListener("submit", (event) => {
  event.preventDefault();
  void pay();
});
byId("cancel").addEventListener("click", () => void askPage("cancel"));
addEventListener("keydown", ({ key }) => key === "Escape" && !isPaying && void askPage("cancel"));

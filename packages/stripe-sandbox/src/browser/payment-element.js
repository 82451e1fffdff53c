/**
 * The card form inside the iframe. It alone sees the card's number and sends it to the API; the page hears only whether
 * the form is complete and what the API answered.
 */
import { applyAppearance, applyFonts } from "./appearance.js";
import {
  brandOf,
  cvcProblem,
  digitsOf,
  expiryProblem,
  formatExpiry,
  formatNumber,
  numberProblem,
} from "./card-format.js";

/** @typedef {"number" | "expiry" | "cvc"} Field */
/** @typedef {Record<string, any>} Bag */

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
const inputs = { number: input("number"), expiry: input("expiry"), cvc: input("cvc") };
const fields = /** @type {Field[]} */ (Object.keys(inputs));
const brand = /** @type {HTMLElement} */ (document.getElementById("brand"));

/** @type {MessagePort | undefined} */
let port;
let publishableKey = "";

addEventListener("message", ({ data, source, ports }) => {
  if (source !== parent || !data?.start || !ports[0]) return;
  port = ports[0];
  port.onmessage = (event) => void answer(event.data);
  configure(data.start);
  new ResizeObserver(() =>
    tell("resize", { height: Math.ceil(document.body.getBoundingClientRect().height) }),
  ).observe(document.body);
  tell("ready");
});

/** @param {string} type @param {object} [details] */
function tell(type, details = {}) {
  port?.postMessage({ type, ...details });
}

/** @param {Bag} settings */
function configure(settings) {
  publishableKey = settings.publishableKey;
  applyAppearance(settings.appearance);
  document.body.style.backgroundColor = settings.pageColour ?? "transparent";
  applyFonts(settings.fonts);
  for (const field of fields) inputs[field].disabled = settings.options?.readOnly === true;
}

/** @param {Bag} message */
async function answer({ call, action, ...details }) {
  port?.postMessage({ reply: call, result: await act(action, details) });
}

/** @param {string} action @param {Bag} details @returns {Promise<unknown>} */
async function act(action, details) {
  if (action === "configure") return configure(details.settings);
  if (action === "focus") return inputs.number.focus();
  if (action === "blur") return /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  if (action === "clear") return clear();
  const problem = showProblems();
  if (problem) return { error: { type: "validation_error", code: problem.code, message: problem.message } };
  if (action === "confirm") {
    return send(details.path, {
      ...details.params,
      ...methodParams(details.methodData, "payment_method_data"),
    });
  }
  if (action === "create-payment-method")
    return send("payment_methods", methodParams(details.methodData, ""));
  return {};
}

/** The card and the page's billing details as form parameters. @param {Bag} data @param {string} prefix */
function methodParams(data, prefix) {
  const expiry = digitsOf(inputs.expiry.value);
  const card = {
    number: digitsOf(inputs.number.value),
    exp_month: expiry.slice(0, 2),
    exp_year: expiry.slice(2),
    cvc: digitsOf(inputs.cvc.value),
  };
  /** @type {Record<string, string>} */
  const params = {};
  flatten({ ...data, type: "card", card }, prefix, params);
  return params;
}

/** `{a: {b: 1}}` to `a[b]=1`. @param {Bag} value @param {string} prefix @param {Record<string, string>} into */
function flatten(value, prefix, into) {
  for (const [name, entry] of Object.entries(value)) {
    const path = prefix ? `${prefix}[${name}]` : name;
    if (entry === null || entry === undefined) continue;
    if (typeof entry === "object") flatten(entry, path, into);
    else into[path] = String(entry);
  }
}

/** @param {string} path @param {Record<string, string>} params */
async function send(path, params) {
  try {
    const body = new URLSearchParams({ key: publishableKey, ...params });
    const result = await (await fetch(`/v1/${path}`, { method: "POST", body })).json();
    if (result.error) showRefusal(result.error);
    return result;
  } catch {
    const message = "We can't reach the payment service. Check your connection and try again.";
    return { error: { type: "api_connection_error", message } };
  }
}

/** A refusal that blames one field is shown beside it too. @param {{param?: string, message: string}} error */
function showRefusal(error) {
  if (error.param === "number") showProblem("number", error.message);
  if (error.param === "cvc") showProblem("cvc", error.message);
  if (error.param === "exp_month" || error.param === "exp_year") showProblem("expiry", error.message);
}

/** @param {Field} field */
function problemOf(field) {
  const number = digitsOf(inputs.number.value);
  if (field === "number") return numberProblem(number);
  if (field === "expiry") return expiryProblem(inputs.expiry.value, new Date());
  return cvcProblem(digitsOf(inputs.cvc.value), number);
}

/** Shows all problems and puts the focus on the first. @returns the first, or undefined */
function showProblems() {
  const problems = fields.map(problemOf);
  for (const [index, field] of fields.entries()) showProblem(field, problems[index]?.message);
  const first = problems.find((problem) => problem !== undefined);
  if (first) inputs[first.field].focus();
  return first;
}

/** @param {Field} field @param {string} [message] */
function showProblem(field, message) {
  const error = /** @type {HTMLElement} */ (document.getElementById(`${field}-error`));
  if (error.textContent !== (message ?? "")) error.textContent = message ?? "";
  inputs[field].classList.toggle("Input--invalid", message !== undefined);
  if (message === undefined) inputs[field].removeAttribute("aria-invalid");
  else inputs[field].setAttribute("aria-invalid", "true");
}

function clear() {
  for (const field of fields) {
    inputs[field].value = "";
    showProblem(field);
  }
  brand.textContent = "";
  tellChange();
}

function tellChange() {
  tell("change", {
    event: {
      collapsed: false,
      complete: fields.every((field) => problemOf(field) === undefined),
      empty: fields.every((field) => inputs[field].value === ""),
      value: { type: "card" },
    },
  });
}

/** Reformats and leaves the caret behind the same digit. @param {Field} field @param {boolean} isDeleting */
function format(field, isDeleting) {
  const element = inputs[field];
  const text = element.value;
  const digitsBefore = digitsOf(text.slice(0, element.selectionStart ?? text.length)).length;
  const isAtEnd = element.selectionStart === text.length;
  const next =
    field === "number"
      ? formatNumber(text)
      : field === "expiry"
        ? formatExpiry(text, isDeleting)
        : digitsOf(text).slice(0, 4);
  if (next === text) return;
  element.value = next;
  if (isAtEnd) return;
  let caret = 0;
  for (let digits = 0; digits < digitsBefore && caret < next.length; caret++)
    if (/\d/.test(next[caret] ?? "")) digits++;
  element.setSelectionRange(caret, caret);
}

for (const field of fields) {
  const element = inputs[field];
  element.addEventListener("input", (event) => {
    format(field, event instanceof InputEvent && event.inputType.startsWith("delete"));
    showProblem(field);
    brand.textContent = brandOf(digitsOf(inputs.number.value)).name;
    tellChange();
  });
  element.addEventListener("focus", () => tell("focus"));
  element.addEventListener("blur", () => {
    if (element.value !== "") showProblem(field, problemOf(field)?.message);
    tell("blur");
  });
  element.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") tell("submit");
    if (key === "Escape") tell("escape");
  });
}

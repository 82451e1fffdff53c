/** How card fields are written and checked while someone types. Texts are what the fields show. */

/** @typedef {{field: "number" | "expiry" | "cvc", code: string, message: string}} Problem */

const BRANDS = [
  {
    name: "American Express",
    starts: /^3[47]/,
    lengths: [15],
    groups: /^(\d{1,4})(\d{1,6})?(\d{1,5})?/,
    cvc: 4,
  },
  { name: "Mastercard", starts: /^(5[1-5]|2[2-7])/, lengths: [16], groups: null, cvc: 3 },
  { name: "Visa", starts: /^4/, lengths: [16], groups: null, cvc: 3 },
];
const OTHER = { name: "", starts: /^/, lengths: [14, 16, 19], groups: null, cvc: 3 };

/** @param {string} number */
export function brandOf(number) {
  return BRANDS.find(({ starts }) => starts.test(number)) ?? OTHER;
}

/** @param {string} text */
export const digitsOf = (text) => text.replaceAll(/\D/g, "");

/** "4242 4242 4242 4242"; American Express in groups of 4, 6 and 5. @param {string} text */
export function formatNumber(text) {
  const { lengths, groups } = brandOf(digitsOf(text));
  const digits = digitsOf(text).slice(0, Math.max(...lengths));
  const parts = groups ? groups.exec(digits)?.slice(1).filter(Boolean) : digits.match(/\d{1,4}/g);
  return (parts ?? []).join(" ");
}

/**
 * "04 / 31", from "4/31", "0431" or "04/2031".
 * @param {string} text
 * @param {boolean} isDeleting Then no slash is added, or nobody could delete it.
 */
export function formatExpiry(text, isDeleting = false) {
  let digits = digitsOf(text);
  if (/^[2-9]/.test(digits) || /^\s*1\s*\//.test(text)) digits = `0${digits}`;
  if (digits.length < 2 || (isDeleting && digits.length === 2)) return digits;
  const year = digits.slice(2);
  // While "20" is typed it may be the year 20 or the beginning of 2031.
  const shortYear = /^20\d\d$/.test(year) ? year.slice(2) : year.slice(0, year.startsWith("20") ? 4 : 2);
  return `${digits.slice(0, 2)} / ${shortYear}`;
}

/** @param {string} number digits @returns {Problem | undefined} */
export function numberProblem(number) {
  const { lengths } = brandOf(number);
  if (number.length < Math.min(...lengths))
    return problem("number", "incomplete_number", "Your card number is incomplete.");
  return isLuhn(number) ? undefined : problem("number", "invalid_number", "Your card number is invalid.");
}

/** @param {string} text "MM / YY" @param {Date} today @returns {Problem | undefined} */
export function expiryProblem(text, today) {
  const [month, year] = [Number(digitsOf(text).slice(0, 2)), digitsOf(text).slice(2)];
  if (year.length !== 2)
    return problem("expiry", "incomplete_expiry", "Your card's expiry date is incomplete.");
  if (month < 1 || month > 12)
    return problem("expiry", "invalid_expiry_month", "Your card's expiry month is invalid.");
  const monthsLeft = (2000 + Number(year) - today.getFullYear()) * 12 + month - (today.getMonth() + 1);
  if (monthsLeft < 0)
    return problem("expiry", "invalid_expiry_year_past", "Your card's expiry date is in the past.");
  if (monthsLeft > 50 * 12)
    return problem("expiry", "invalid_expiry_year", "Your card's expiry year is invalid.");
  return undefined;
}

/** @param {string} cvc digits @param {string} number digits @returns {Problem | undefined} */
export function cvcProblem(cvc, number) {
  if (cvc.length >= brandOf(number).cvc) return undefined;
  return problem("cvc", "incomplete_cvc", "Your card's security code is incomplete.");
}

/** @param {Problem["field"]} field @param {string} code @param {string} message @returns {Problem} */
function problem(field, code, message) {
  return { field, code, message };
}

/** The check digit of ISO/IEC 7812-1. @param {string} number */
function isLuhn(number) {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

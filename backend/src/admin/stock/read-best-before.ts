const dayFirst = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4}|\d{2})$/;
const monthOnly = /^(\d{1,2})[./\s-](\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * The calendar date ("2027-03-31") of a best-before date as packs bear it: "31/03/2027", "31.03.27", "2027-03-31", and
 * "03/2027" for the end of a month (Regulation (EU) No 1169/2011, Annex X: "Best before end"). Null for nothing, undefined
 * for what is no date.
 */
export function readBestBefore(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const fromIso = iso.exec(text);
  if (fromIso) return dateOf(fromIso[1]!, fromIso[2]!, fromIso[3]!);
  const fromDay = dayFirst.exec(text);
  if (fromDay) return dateOf(fromDay[3]!, fromDay[2]!, fromDay[1]!);
  const fromMonth = monthOnly.exec(text);
  if (!fromMonth) return undefined;
  const [, month, year] = fromMonth;
  const lastDay = new Date(Date.UTC(fullYear(year!), Number(month), 0)).getUTCDate();
  return dateOf(year!, month!, String(lastDay));
}

/** A calendar date as people type it here: "2027-03-31" -> "31/03/2027". */
export function typedDate(date: string): string {
  return date.split("-").reverse().join("/");
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const date = `${fullYear(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // 31 June rolls over into July: then it is no date
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return undefined;
  return date;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

import type { PostcodeRefusal } from "@balance/compliance/postcode";

const onlyGreatBritain = "We deliver within England, Scotland and Wales only";

/** Why an address can't be taken, in words for the shopper. */
export const postcodeRefusals: Record<PostcodeRefusal, string> = {
  malformed: "This does not look like a full UK postcode, such as PL27 6AA.",
  northern_ireland: `${onlyGreatBritain}, and can't send food supplements to Northern Ireland: other rules apply there.`,
  jersey: `${onlyGreatBritain}, not to Jersey.`,
  guernsey: `${onlyGreatBritain}, not to Guernsey.`,
  isle_of_man: `${onlyGreatBritain}, not to the Isle of Man.`,
  british_forces: `${onlyGreatBritain}, not to British Forces addresses.`,
  overseas_territory: `${onlyGreatBritain}, not to the Overseas Territories.`,
};

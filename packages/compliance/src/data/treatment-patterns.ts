import type { PatternRule } from "../guard/pattern-rule.ts";

/** What the spa's pages may not say: injections by any other name, health claims for a treatment, anything aimed at under-18s. */
export const treatmentPatterns: readonly PatternRule[] = [
  {
    rule: "POM",
    on: { treatment: "block" },
    patterns: [
      "{face_line} ..6 gone|smoother|smoothed|erase*|iron~|freez*|frozen|vanish*|prick~|injection|egg|motionless", "forehead ..2 smooth as", "{face_line} ..2 {face_line} ..2 {face_line}|in|for|£", "placed injections", "without surgery ..6 injections", "{condition} ..2 for ever|good", "ends|end|ending ..2 {condition}", "smoother|smoothed|smoothing|erase~|iron~|freez*|frozen|banish*|goodbye ..4 {face_line}", "tiny|little|few|quick prick~", "drip a|for|of|with|from|menu", "drips", "drops in ..2 right|muscle~", "right muscles", "without ..1 knife", "shots|shot in the|your arm", "rid of|bye ..2 {face_line}", "line free", "injector~", "poker face", "no knife", "just|only a needle|prick", "frown ..2 upside", "turn that frown", "soften~|blur~ ..2 lines between|eleven", "injection~|injections ..3 stop|smooth|soften|relax|reduce|slim|freeze|lift|plump|them|it", "stop~|end~ ..3 sweat*", "tiny|little|subtle|discreet|clever tweak~", "b12", "b 12", "{number}|one|two|three|first|second|third|extra|single|all area~ package~|offer|price|free|deal|from|for", "wellness|vitamin? drips", "drips from", "prescriber ..6 top up~|clinic|day|visit~", "prescriber on site|hand",
    ],
    reason: "Reads as a prescription-only injection without its name: the parts of the face, the needle or the prescriber say it (Human Medicines Regulations 2012 reg 284, CAP 12.12).",
    suggestion: "Consultation for the treatment of lines and wrinkles",
    negated: "dropped",
    cautioned: "review",
  },
  {
    rule: "TREATMENT_HEALTH",
    on: { treatment: "block" },
    patterns: [
      "help~|helping|improve~|improving|benefit~|treat~|good for|with ..3 {condition}", "help~|reliev* with ..3 {condition|illness|complaint}", "sauna|massage|reflexology|cave|facial|led|light|heat|stones for ..2 {condition|illness}", "lower~|reduce~|bring~ ..2 blood pressure|cortisol|cholesterol", "stops|stop|quit ..2 smoking|snacking|drinking", "slim ..3 sauna|massage|wrap",
      "detox*", "toxin|toxins", "results for|on|in ..2 {condition|illness}", "{medicinal_verb} ..5 {condition|complaint|illness}", "{mending_verb} ..4 {condition|illness}",
      "cure~ ..4 {body}|pain~", "{benefit_verb} ..4 immun*|digest*|hormon*|metaboli*|fertil*|liver|thyroid|bowel~|gut",
      "flush~|purge~ ..3 away|out|toxins|excess|metals", "heavy metals", "rid of ..2 scar~|stretch|cellulite", "sweat~ it|off|away|out", "drain~ ..2 lymph*|toxins|fluid", "revers*|undo~|heal~|repair~ ..2 sun|skin|uv|pollution damage", "reflexology|massage|sauna|facial~|cupping|acupuncture|reiki for|against ..3 {condition|illness|complaint}|fertil*|hormon*|digest*|immun*|sleep|energy|circulation|weight|nerves|bowel~", "rid of ..2 {condition|illness}", "reset* ..3 nervous|system|body|hormones", "kill~ ..1 acne bacteria?", "spots ..2 clear*|gone|vanish*", "clear~ ..2 for good",
      "boost~ ..3 circulation|lymph*|energy|sleep", "improve~ ..3 sleep|circulation|digestion", "immun* boost*",
    ],
    reason: "Says that a treatment helps against an illness or improves a function of the body: the spa makes no health claim.",
    negated: "dropped",
  },
  {
    rule: "TREATMENT_HEALTH",
    on: { treatment: "review" },
    patterns: ["{medicinal_verb}", "spots", "{mending_verb} ..4 {complaint}", "rejuvenat*", "permanent*", "never fade~", "never ..1 fade~", "lasts forever|years", "long lasting|longlasting results", "{number} ml", "per ml", "0 5 ml", "collagen production|stimulat*", "{mending_verb} ..4 scar|scars|scarring"],
    reason: "May promise health, permanence or rejuvenation, or sell a filler by the millilitre: a person must decide.",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "UNDER_18",
    on: { treatment: "block", shop: "block" },
    patterns: ["{teen_target} ..8 {procedure}", "{procedure} ..8 {teen_target}", "{procedure} ..5 student|school|college", "student|school|college|nus ..4 {procedure}", "{procedure} ..3 from|at|for age? 12|13|14|15|16|17|teens"],
    reason: "Aims a cosmetic procedure at under-18s (CAP 12.25; Botulinum Toxin and Cosmetic Fillers (Children) Act 2021).",
    negated: "dropped",
    cautioned: "dropped",
  },
]; // prettier-ignore

/** Substances for which no claim is authorised, whatever a supplier's leaflet says. */
export interface UnclaimedSubstance {
  id: string;
  name: string;
  synonyms: string[];
  /** True for what the shop sells. */
  stocked: boolean;
}

export const unclaimedSubstances: readonly UnclaimedSubstance[] = [
  {
    id: "collagen",
    name: "Collagen",
    synonyms: ["hydrolysed collagen", "collagen peptides", "marine collagen", "bovine collagen", "kollagen"],
    stocked: true,
  },
  {
    id: "hyaluronic_acid",
    name: "Hyaluronic acid",
    synonyms: ["sodium hyaluronate", "hyaluronan", "HA"],
    stocked: true,
  },
  {
    id: "elastin",
    name: "Elastin",
    synonyms: [],
    stocked: false,
  },
  {
    id: "l_glutamine",
    name: "L-glutamine",
    synonyms: ["glutamine"],
    stocked: true,
  },
  {
    id: "glycine",
    name: "Glycine",
    synonyms: [],
    stocked: false,
  },
  {
    id: "proline",
    name: "Proline",
    synonyms: [],
    stocked: false,
  },
  {
    id: "amino_acids",
    name: "Amino acids (other)",
    synonyms: ["amino acid", "amino acids"],
    stocked: false,
  },
  {
    id: "live_bacteria",
    name: "Live bacteria",
    synonyms: [
      "live cultures",
      "lactobacillus",
      "bifidobacterium",
      "lacticaseibacillus",
      "lactiplantibacillus",
      "probiotic",
      "friendly bacteria",
    ],
    stocked: true,
  },
  {
    id: "prebiotic_effect",
    name: "Prebiotic effect",
    synonyms: ["prebiotic"],
    stocked: false,
  },
  {
    id: "psyllium",
    name: "Psyllium",
    synonyms: ["psyllium husk", "ispaghula", "plantago ovata"],
    stocked: true,
  },
  {
    id: "phgg",
    name: "Partially hydrolysed guar gum",
    synonyms: ["PHGG"],
    stocked: true,
  },
  {
    id: "bone_broth",
    name: "Bone broth",
    synonyms: ["broth"],
    stocked: true,
  },
  {
    id: "aloe_vera",
    name: "Aloe vera",
    synonyms: ["aloe"],
    stocked: true,
  },
  {
    id: "mct",
    name: "Medium-chain triglycerides",
    synonyms: ["MCT", "MCT oil", "C8", "caprylic"],
    stocked: true,
  },
  {
    id: "bromelain",
    name: "Bromelain",
    synonyms: [],
    stocked: false,
  },
  {
    id: "papain",
    name: "Papain",
    synonyms: [],
    stocked: false,
  },
  {
    id: "protease",
    name: "Protease",
    synonyms: [],
    stocked: true,
  },
  {
    id: "amylase",
    name: "Amylase",
    synonyms: [],
    stocked: true,
  },
  {
    id: "lipase",
    name: "Lipase",
    synonyms: [],
    stocked: true,
  },
  {
    id: "cellulase",
    name: "Cellulase",
    synonyms: [],
    stocked: true,
  },
  {
    id: "alpha_lipoic_acid",
    name: "Alpha-lipoic acid",
    synonyms: ["ALA"],
    stocked: false,
  },
  {
    id: "astaxanthin",
    name: "Astaxanthin",
    synonyms: [],
    stocked: false,
  },
  {
    id: "resveratrol",
    name: "Resveratrol",
    synonyms: [],
    stocked: false,
  },
  {
    id: "grape_seed",
    name: "Grape seed",
    synonyms: ["grape seed extract"],
    stocked: false,
  },
];

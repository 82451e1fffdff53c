/**
 * Words that are barred and often written wrong, as they are read after spelling has been made one. None has a common
 * word one letter away: that is why "bloating" (boating), "shingles" (singles) and "addiction" (addition) are not here.
 */
export const oftenMisspelled = `
  eczema psoriasis rosacea dermatitis arthritis rheumatism osteoporosis anxiety depression insomnia dementia alzheimers
  migraine migraines cholesterol hypertension diabetes diabetic menopause perimenopause menopausal constipation diarrhea
  indigestion heartburn fibromyalgia inflammatory inflammation endometriosis hemorrhoids infertility
  probiotic probiotics prebiotic prebiotics synbiotic antioxidant antioxidants immunity
  ozempic mounjaro semaglutide tirzepatide wegovy botulinum
  collagen hyaluronic glutamine psyllium lactobacillus bifidobacterium`
  .trim()
  .split(/\s+/u);

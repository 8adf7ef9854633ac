export {
  CLEANING_STEPS,
  type CleanedText,
  type CleaningStepName,
  cleanText,
} from './clean-text.js';
export { type Duplicate, type DuplicateFinder, duplicateFinder, NEAR_WINDOW, SAME_WINDOW } from './duplicate-finder.js';
export { isFurniture } from './furniture.js';
export { kangxi } from './kangxi.js';
export {
  checkReadingSteps,
  type DuplicateRule,
  duplicateRule,
  type ReadingStep,
  textSteps,
} from './reading-steps.js';
export { type Article, splitArticles } from './split-articles.js';
export type { CleaningStep, Edit } from './step.js';
export { type TraditionalFrom, traditionalToSimplified } from './traditional-to-simplified.js';

import { checkOneOf, rejectType, rejectValue } from '../../text/index.js';
import { CLEANING_STEPS, type CleaningStepName } from './clean-text.js';
import type { CleaningStep } from './step.js';
import { type TraditionalFrom, traditionalToSimplified } from './traditional-to-simplified.js';

/**
 * The name of a step that a corpus is cleaned with while it is read: those of `CLEANING_STEPS`; `traditionalToSimplified`
 * (behind a colon from where: `t`, `tw`, `hk`); and for whole documents `duplicates` or `nearDuplicates` (behind a colon
 * the similarity from which they are, 0.9 by default).
 */
export type ReadingStep =
  | CleaningStepName
  | 'traditionalToSimplified'
  | `traditionalToSimplified:${TraditionalFrom}`
  | 'duplicates'
  | 'nearDuplicates'
  | `nearDuplicates:${number}`;

/** Which documents are left out as duplicates. */
export interface DuplicateRule {
  /** Jaccard similarity from which documents are near duplicates; `null`: only the same text. */
  readonly minSimilarity: number | null;
}

const NEAR = 0.9;
const SOURCES: readonly TraditionalFrom[] = ['t', 'tw', 'hk'];

/** @throws TypeError, RangeError where `steps` are none. */
export function checkReadingSteps(name: string, steps: unknown): asserts steps is readonly ReadingStep[] {
  if (!Array.isArray(steps)) rejectType(name, 'options.clean', 'an array of names of steps', steps);
  for (const step of steps as readonly unknown[]) {
    const [base, parameter] = typeof step === 'string' ? partsOf(step) : ['', null];
    if (base === 'traditionalToSimplified') checkOneOf(name, `options.clean ${base}:`, parameter ?? 't', SOURCES);
    else if (base === 'nearDuplicates') {
      const similarity = Number(parameter ?? NEAR);
      if (!(similarity > 0 && similarity <= 1)) {
        rejectValue(name, `options.clean ${base}:`, 'a number above 0 and at most 1', parameter);
      }
    } else if (parameter !== null || ![...CLEANING_STEPS, 'duplicates'].includes(base)) {
      const known = [...CLEANING_STEPS, 'traditionalToSimplified', 'duplicates', 'nearDuplicates'].join(', ');
      rejectValue(name, 'options.clean', `names out of ${known}`, step);
    }
  }
}

/** The steps that clean a text, in order; the tables of a step are loaded here. */
export async function textSteps(steps: readonly string[]): Promise<readonly (CleaningStepName | CleaningStep)[]> {
  const found: (CleaningStepName | CleaningStep)[] = [];
  for (const step of steps) {
    const [base, parameter] = partsOf(step);
    if (base === 'traditionalToSimplified') {
      found.push(await traditionalToSimplified((parameter ?? 't') as TraditionalFrom));
    } else if (!DUPLICATE_STEPS.includes(base)) found.push(base as CleaningStepName);
  }
  return found;
}

const DUPLICATE_STEPS: readonly string[] = ['duplicates', 'nearDuplicates'];

/** What the steps say of duplicates, wherever among them; `null`: nothing. */
export function duplicateRule(steps: readonly string[]): DuplicateRule | null {
  const near = steps.map(partsOf).find(([base]) => base === 'nearDuplicates');
  if (near !== undefined) return { minSimilarity: Number(near[1] ?? NEAR) };
  return steps.includes('duplicates') ? { minSimilarity: null } : null;
}

function partsOf(step: string): readonly [base: string, parameter: string | null] {
  const colon = step.indexOf(':');
  return colon < 0 ? [step, null] : [step.slice(0, colon), step.slice(colon + 1)];
}

/** The rules that take stretches of a text as whole tokens before the dictionary sees them. */
export const RULES = ['numbers', 'latin', 'spaces'] as const;
export type Rule = (typeof RULES)[number];

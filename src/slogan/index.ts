export { type Gazetteer, gazetteer } from './gazetteer.js';
export {
  type Coverage,
  type Member,
  SLOGAN_KINDS,
  type Slogan,
  type SloganEntry,
  type SloganKind,
  type SloganNumeral,
  type SloganSense,
} from './slogan.js';
export { sloganKey } from './slogan-key.js';

export { type Adoption, type DiffusionOptions, type DiffusionRow, diffusion } from './diffusion.js';
export { type NovelSloganRow, type NovelSlogansOptions, novelSlogans } from './novel-slogans.js';
export { isoDate, PERIODS, type Period } from './partial-date.js';
export type { RecordOptions, SloganRecord, TimelineInput } from './slogan-record.js';
export { sloganRecords } from './slogan-records.js';
export {
  type SloganTimeline,
  type SloganTimelineOptions,
  type SloganUse,
  sloganTimeline,
  type TimelineCell,
  type TimelinePeriod,
  type TimelinePlace,
  type TimelineRow,
} from './slogan-timeline.js';
export {
  TEMPERATURES,
  type Temperature,
  type TemperatureBounds,
  type TemperatureOptions,
  type TemperatureRow,
  temperature,
} from './temperature.js';

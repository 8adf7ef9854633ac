export type { FrequencyRow, FrequencyTable } from './frequency-table.js';

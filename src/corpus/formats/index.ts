export { FormatError } from './format-error.js';
export { readFormat } from './read-format.js';

export { type EnglishCandidate, type EnglishSlogan, findEnglishSlogans } from './find-english-slogans.js';

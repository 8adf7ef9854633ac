export { type KwicLine, type KwicOptions, type KwicQuery, kwic } from './kwic.js';

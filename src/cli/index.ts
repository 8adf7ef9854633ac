export { main, runCommandLine } from './main.js';

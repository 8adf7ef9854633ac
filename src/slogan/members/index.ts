export { assignMembers } from './assign-members.js';

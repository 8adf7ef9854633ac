export { assignMembers } from './assign-members.js';
export { commonPrefix, commonSuffix } from './shared.js';

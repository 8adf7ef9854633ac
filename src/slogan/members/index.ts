export { assignMembers } from './assign-members.js';
export { MEMBER_PLACES, type MemberPlace, withPlace } from './member-place.js';
export { commonPrefix, commonSuffix } from './shared.js';

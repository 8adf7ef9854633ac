import { type Form, type Reading, slogan } from './reading.js';

const MODEL = /^(.{2,8})(模式|经验|样板|范例|之路|现象|方案|路径)$/;
// What stands before 模式, 经验 in ordinary prose.
const ORDINARY =
  /(?:工作|发展|管理|商业|盈利|服务|经营|合作|历史|先进|成功|国际|国外|基本|宝贵|传统|创新|治理|组织|运行|运营|生产|生活|消费|教学|培养|投资|融资|建设|监管|有益|典型|实践|本地|外地|各地|这种|一种|新|老|旧|级|解决|实施|具体|初步|总体)$/;

/** `model`: a place, person or brand with 模式, 经验, 样板 (宁波模式, 枫桥经验). */
export function readModel(form: Form): Reading | null {
  const m = MODEL.exec(form.text);
  if (!m || ORDINARY.test(m[1]!) || /[、，；的]/.test(m[1]!)) return null;
  if (/^(?:方案|路径|现象|之路)$/.test(m[2]!)) return null;
  return slogan('model', 'place-with-model', m[1]!.length <= 4 ? 0.85 : 0.65);
}

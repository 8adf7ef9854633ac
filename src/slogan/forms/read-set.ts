import { type Form, type Reading, slogan } from './reading.js';

// Figures of speech and ways of going on; a noun behind them names no formulation.
const FIGURE = /[车桥网包卡]$|^[由从].{1,3}[到及向]|超市$|管家$/;

const COMPASS = /^(?:[东西南北中][^东西南北中、，]){3,5}$/;

/** `set`: non-numeric formulations that are recognised by how they are built; the others stand in the lists. */
export function readSet(form: Form): Reading | null {
  const { text, suffix } = form;
  if (/^以.{1,3}[代换促带养助补育定兴治强]./.test(text) && text.length >= 4 && text.length <= 6) {
    return slogan('set', 'by-means-of', 0.6);
  }
  if (/^[^微小大深再新全早快促推抓][改转换]./.test(text) && text.length === 3)
    return slogan('set', 'change-of-form', 0.6);
  // 东拓西进南优: what is done in each direction.
  if (COMPASS.test(text) && new Set(text.match(/[东西南北中]/g)).size >= 3) return slogan('set', 'directions', 0.6);
  if (/^(.)\1通$/.test(text)) return slogan('set', 'reduplication', 0.5);
  if (/^..[强兴富立旺活美稳][国省市县区农村旗企校州镇部业工商疆边港]$/.test(text))
    return slogan('set', 'noun-strengthens', 0.7);
  if (suffix && !FIGURE.test(text) && text.length >= 3 && text.length <= 8 && !/[的了吗呢吧]|[化性式型]$/.test(text)) {
    if (/^(?:战略|发展战略|方针|理念|发展理念|改革|总基调|政策)$/.test(suffix.form))
      return slogan('set', 'named-by-suffix', 0.5);
  }
  return null;
}

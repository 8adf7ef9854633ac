import type { ReadingProgress } from '../node.js';

const LINE_EVERY = 5000;
const BAR_EVERY = 100;
const BAR_WIDTH = 24;

/** Shows how far the reading is; `stop` takes the bar away. */
export interface ProgressDisplay {
  stop(): void;
}

/**
 * A bar on a terminal, else a line every five seconds, on standard error: share of the bytes, rate, time left.
 * Nothing within the first second, so quick jobs stay quiet.
 */
export function showProgress(
  progress: ReadingProgress,
  stream: NodeJS.WriteStream,
  now: () => number,
): ProgressDisplay {
  const started = now();
  const bar = stream.isTTY === true;
  let shown = false;
  const draw = () => {
    if (now() - started < 1000) return;
    const text = progressText(progress, (now() - started) / 1000, bar);
    stream.write(bar ? `\r\u001b[2K${text}` : `${text}\n`);
    shown = true;
  };
  const timer = setInterval(draw, bar ? BAR_EVERY : LINE_EVERY);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      if (bar && shown) stream.write('\r\u001b[2K');
    },
  };
}

/** One line about the progress after `seconds`. */
export function progressText(progress: ReadingProgress, seconds: number, bar: boolean): string {
  const { bytes, totalBytes, documents } = progress;
  const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const filled = Math.round(share * BAR_WIDTH);
  const drawing = bar ? `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ` : '';
  const rate = `${(bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(1)} MB/s`;
  const left = share > 0 && share < 1 ? `, ${duration((seconds / share) * (1 - share))} left` : '';
  return `${drawing}${percent}  ${documents} documents, ${rate}${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

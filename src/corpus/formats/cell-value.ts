/**
 * A cell as metadata have it: dates as `2020-07-06`, with the time where it is not midnight, numbers as they are, lists
 * and structures as JSON, nothing for nothing.
 */
export function cellValue(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const time = Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
    return time.endsWith('T00:00:00.000Z') ? time.slice(0, 10) : time.slice(0, 19);
  }
  if (typeof cell !== 'object') return String(cell);
  return JSON.stringify(cell, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
}

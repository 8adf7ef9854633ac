import { existsSync, readFileSync } from 'node:fs';

/** The version of the package this command came with. */
export function packageVersion(): string {
  // Beside dist/ where the command is installed, two folders up where it runs from its sources.
  const places = ['../package.json', '../../package.json'].map((place) => new URL(place, import.meta.url));
  const manifest = JSON.parse(readFileSync(places.find((place) => existsSync(place)) as URL, 'utf8'));
  return (manifest as { version: string }).version;
}

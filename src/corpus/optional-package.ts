/** A package that is needed for this input only and is not installed. */
export class MissingPackageError extends Error {
  readonly code: string = 'ERR_MISSING_PACKAGE';
  readonly package: string;
  constructor(name: string, purpose: string, cause: unknown) {
    super(`${purpose} needs the package ${name}: npm install ${name}@${PACKAGE_VERSIONS[name] ?? 'latest'}`, { cause });
    this.name = 'MissingPackageError';
    this.package = name;
  }
}

/** The versions these readers are tested with. */
const PACKAGE_VERSIONS: Readonly<Record<string, string>> = {
  '@mozilla/readability': '0.6.0',
  hyparquet: '1.31.5',
  'hyparquet-writer': '0.17.0',
  linkedom: '0.18.12',
  mammoth: '1.13.0',
  'opencc-js': '1.4.2',
  'read-excel-file': '9.3.17',
  unpdf: '1.7.0',
};

/**
 * Loads an optional peer dependency. The import stands at the caller, so that bundlers see its name.
 *
 * @throws MissingPackageError where it is not installed; other errors as they come.
 */
export async function importPackage<T>(name: string, purpose: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
      throw new MissingPackageError(name, purpose, error);
    }
    throw error;
  }
}

/** A dict/ list imported as text; the build and the tests inline the file. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** What follows a formulation that is explained where it stands. */
export const GLOSSED: RegExp = /^(?:是指|指的是|指|即|就是|是|为|：|:|——|—)/;

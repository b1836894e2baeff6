/** Where the browser remembers the language: the same as the console's, so that who reads English there reads it here. */
export const LANGUAGE = 'lingtouyan.language'

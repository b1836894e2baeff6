/** A place as people call it: 临夏回族自治州 is 临夏州 to everybody there. */
export function commonName(shortName: string): string {
  return shortName.replace(/.族自治州$/, '州')
}

/** The name as it is written on a map, where the colour already says that it is a city. */
export function mapName(shortName: string): string {
  return commonName(shortName).replace(/(..)[市州]$/, '$1')
}

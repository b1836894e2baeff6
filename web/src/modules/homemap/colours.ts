import type { MappedHousehold } from './homes'

/** What homes may be coloured by, and the classes of each: told apart by colour, by shape and by a word. */

export const attributes = [
  'status',
  'kind',
  'mainCause',
  'monitored',
  'planned',
  'helper',
  'patch',
  'due',
] as const
export type Attribute = (typeof attributes)[number]

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'hexagon'

export interface ColourClass {
  key: string
  /** A word of a code list, as the server tells it; else the page words the key. */
  label: string | null
  colour: string
  shape: Shape
  households: MappedHousehold[]
}

const colours = [
  '#b3261e',
  '#1f6f8b',
  '#b06a00',
  '#1f7a47',
  '#6a4c93',
  '#7a4b2a',
  '#3a5ba0',
  '#5c6168',
]
const shapes: Shape[] = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross']
const plain = '#5c6168'

/** Whoever looks after a part is neither red nor amber: those are nobody's and several people's. */
const ofPeople: { colours: string[]; shapes: Shape[] } = {
  colours: ['#1f7a47', '#1f6f8b', '#6a4c93', '#7a4b2a', '#3a5ba0', plain],
  shapes: ['circle', 'square', 'hexagon', 'cross'],
}

/** Where what is missing or late calls for somebody it is red, where all is well green. */
const fixed: Record<string, { colour: string; shape: Shape }> = {
  'monitored.yes': { colour: '#b3261e', shape: 'triangle' },
  'monitored.no': { colour: plain, shape: 'circle' },
  'planned.yes': { colour: '#1f7a47', shape: 'circle' },
  'planned.no': { colour: '#b3261e', shape: 'triangle' },
  'helper.yes': { colour: '#1f7a47', shape: 'circle' },
  'helper.no': { colour: '#b3261e', shape: 'triangle' },
  'patch.hole': { colour: '#b3261e', shape: 'triangle' },
  'patch.overlap': { colour: '#b06a00', shape: 'diamond' },
  'due.over': { colour: '#b3261e', shape: 'triangle' },
  'due.soon': { colour: '#b06a00', shape: 'diamond' },
  'due.later': { colour: '#1f7a47', shape: 'circle' },
  'due.none': { colour: plain, shape: 'square' },
}
/** A code of a list, or somebody's name. */
const NAMED = ''
const order = ['hole', 'overlap', 'over', 'soon', 'later', 'yes', 'no', NAMED, 'none']

const DAY = 86_400_000
const SOON = 7

function keyOf(one: MappedHousehold, attribute: Attribute, today: string): string {
  switch (attribute) {
    case 'monitored':
      return one.monitored ? 'yes' : 'no'
    case 'planned':
      return one.planned ? 'yes' : 'no'
    case 'helper':
      return one.helper ? 'yes' : 'no'
    case 'patch':
      return patchKey(one.lookedAfterBy)
    case 'due': {
      if (!one.dueOn) return 'none'
      const left = (Date.parse(one.dueOn) - Date.parse(today)) / DAY
      return left < 0 ? 'over' : left <= SOON ? 'soon' : 'later'
    }
    default:
      return one[attribute] ?? 'none'
  }
}

/** By whom, if it is one; nobody's and several people's stand out. */
function patchKey(people: string[]): string {
  if (people.length === 0) return 'hole'
  return people.length > 1 ? 'overlap' : people[0]!
}

const labelOf = (one: MappedHousehold, attribute: Attribute): string | null =>
  attribute === 'status'
    ? one.statusLabel
    : attribute === 'kind'
      ? one.kindLabel
      : attribute === 'mainCause'
        ? one.mainCauseLabel
        : attribute === 'patch' && one.lookedAfterBy.length === 1
          ? one.lookedAfterBy[0]!
          : null

export function classesOf(
  households: MappedHousehold[],
  attribute: Attribute,
  today: string,
): ColourClass[] {
  const found = new Map<string, MappedHousehold[]>()
  for (const one of households) {
    const key = keyOf(one, attribute, today)
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found]
    .sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other))
    .map(([key, members], at) => ({
      key,
      label: labelOf(members[0]!, attribute),
      households: members,
      ...looksOf(attribute, key, at),
    }))
}

function looksOf(attribute: string, key: string, at: number): { colour: string; shape: Shape } {
  const of = attribute === 'patch' ? ofPeople : { colours, shapes }
  return (
    fixed[`${attribute}.${key}`] ?? {
      colour: key === 'none' ? plain : of.colours[at % of.colours.length]!,
      shape: of.shapes[at % of.shapes.length]!,
    }
  )
}

/** The same for who has the classes already, with the mark of a legend. */
export function colourOf(attribute: string, key: string, at: number) {
  const looks = looksOf(attribute, key, at)
  return { ...looks, path: markPath(looks.shape, 9) }
}

const place = (key: string) => order.indexOf(order.includes(key) ? key : NAMED)

/** The outline of a mark around nothing, of about that radius. */
export function markPath(shape: Shape, r: number): string {
  const around = (corners: number, turn: number, size: number) =>
    Array.from({ length: corners }, (_, at) => {
      const angle = turn + (at * 2 * Math.PI) / corners
      return `${at ? 'L' : 'M'}${(size * Math.cos(angle)).toFixed(1)} ${(size * Math.sin(angle)).toFixed(1)}`
    }).join('') + 'Z'
  switch (shape) {
    case 'circle':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    case 'square':
      return around(4, Math.PI / 4, r * 1.25)
    case 'triangle':
      return around(3, -Math.PI / 2, r * 1.35)
    case 'diamond':
      return around(4, 0, r * 1.3)
    case 'hexagon':
      return around(6, 0, r * 1.15)
    case 'cross': {
      const w = r * 0.45
      const l = r * 1.15
      return `M${-w} ${-l}H${w}V${-w}H${l}V${w}H${w}V${l}H${-w}V${w}H${-l}V${-w}H${-w}Z`
    }
  }
}

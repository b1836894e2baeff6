import { describe, expect, it } from 'vitest'
import { textsOf } from '@/app/i18n'
import { signed, words } from './drafts'

const say = (key: string, named: Record<string, unknown>) => `${key} ${JSON.stringify(named)}`
const label = (list: string, code: string) => `${list}-${code}`
const why = (point: string, ...facts: string[]) => ({ subject: 's', point, points: 1, facts })

describe('reasons in words', () => {
  it('names trades, causes and languages by their lists', () => {
    expect(words(why('TRADE', '02'), say, label)).toContain('trade-02')
    expect(words(why('CAUSE', '08', '01'), say, label)).toContain('cause-01')
    expect(words(why('NO_LANGUAGE', '02'), say, label)).toContain('language-02')
  })

  it('tells steps by their own words, and a load without a limit by others', () => {
    expect(words(why('DISTANCE', '3'), say, label)).toContain('DISTANCE_3')
    expect(words(why('DISTANCE', '3', '64', '80'), say, label)).toContain('DISTANCE_KM {"km":"64"')
    expect(words(why('DISTANCE', '5', '120', '80'), say, label)).toContain('DISTANCE_FAR')
    expect(words(why('LOAD', '4', '', '2'), say, label)).toContain('LOAD_FREE')
    expect(words(why('LOAD', '4', '10', '2'), say, label)).toContain('optimisation.why.LOAD ')
  })

  it('has words in both languages for everything that is weighed', () => {
    const points =
      'EMPTY TRADE OTHER_TRADE LANGUAGE NO_LANGUAGE DISTANCE_1 DISTANCE_2 DISTANCE_3 DISTANCE_4 DISTANCE_KM ' +
      'DISTANCE_FAR STAY KEEP_GOOD UNFIT TERM_OVER ONE_VILLAGE_EACH FORBIDDEN TOO_FAR WRONG_SEX UNIT_QUOTA HELPER_LIMIT HELPER_FORBIDDEN UNHELPED CAUSE ' +
      'HELPER_DISTANCE_1 HELPER_DISTANCE_2 KIN LOAD LOAD_FREE'
    for (const language of ['zh', 'en'] as const) {
      const texts = textsOf(language).optimisation as Record<string, Record<string, string>>
      for (const point of points.split(' ')) expect(texts.why![point], point).toBeTruthy()
    }
  })

  it('puts a sign before points', () => {
    expect([signed(3), signed(0), signed(-2)]).toEqual(['+3', '0', '-2'])
  })
})

import { afterEach, expect, it, vi } from 'vitest'
import { resultsOf } from './results'

const led = {
  id: 'p',
  division: '620421215203',
  place: '二队村',
  role: 'FIRST_SECRETARY',
  from: '2016-03-01',
  to: '2018-12-15',
}

afterEach(() => vi.unstubAllGlobals())

it('holds the month before somebody came beside the last one, and leaves out what is not known', async () => {
  const told: Record<string, number | null> = { '2016-02': 84, '2018-12': 9 }
  vi.stubGlobal('fetch', async (address: string) => {
    const month = new URL(address, 'http://here').searchParams.get('from')!
    const body = { values: [{ key: 'k', month, value: told[month] }], pending: 0 }
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
  })
  expect(await resultsOf([led])).toMatchObject([
    { where: '二队村', told: { with: { before: 84, after: 9 } } },
  ])
  const secretary = { ...led, role: undefined, post: 'PARTY_SECRETARY' }
  expect(await resultsOf([secretary])).toMatchObject([
    {
      text: 'team.posts.PARTY_SECRETARY',
      told: { with: { before: 84, after: 9 } },
      opens: { name: 'village-team', params: { village: '620421215203' } },
    },
  ])
  told['2016-02'] = null
  expect(await resultsOf([led])).toEqual([])
})

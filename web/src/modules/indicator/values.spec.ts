import { afterEach, expect, it, vi } from 'vitest'
import { askValues } from './values'

afterEach(() => vi.unstubAllGlobals())

it('asks for any number of figures in addresses that every server takes, and answers as if it were one', async () => {
  const addresses: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    addresses.push(address)
    const keys = new URL(address, 'http://here').searchParams.get('keys')!.split(',')
    const body = { values: keys.map((key) => ({ key, value: 1 })), pending: addresses.length }
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
  })
  const keys = Array.from({ length: 300 }, (_, at) => `household.some_figure_with_a_name_${at}`)

  const answer = await askValues({ keys, division: '620000000000', from: '2018-12', to: '2018-12' })

  expect(answer.values.map(({ key }) => key)).toEqual(keys)
  expect(answer.pending).toBe(addresses.length)
  expect(Math.max(...addresses.map((address) => address.length))).toBeLessThan(4000)
})

import { expect, it } from 'vitest'
import { spellings } from './codeLists'

it('takes spellings apart at commas of either width', () => {
  expect(spellings(' 得病，生病, 因病致贫、 ')).toEqual(['得病', '生病', '因病致贫'])
})

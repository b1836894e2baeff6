import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { openPage, server } from '@/testing/page'
import { newDraft } from './form'
import HouseholdForm from './HouseholdForm.vue'

const day = '2018-12-31'
const codes = {
  relation: [{ code: '01', label: '户主' }],
  kind: [{ code: '01', label: '一般贫困户' }],
  status: [{ code: '01', label: '未脱贫' }],
}

async function open(change: (draft: ReturnType<typeof newDraft>) => void, props = {}) {
  server({ '/api/codes': { body: codes } })
  const draft = newDraft('621227101202', day)
  change(draft)
  const all = { modelValue: draft, isNew: true, busy: false, refused: null, ...props }
  const { page } = await openPage(HouseholdForm, '/', { props: all })
  return page
}

async function ctrlS(): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }))
  await flushPromises()
}

it('does not complain before saving was tried, and then says what to do', async () => {
  const page = await open(() => {})
  expect(page.find('.fault').exists()).toBe(false)
  await ctrlS()
  expect(page.text()).toContain('请填写这一项。')
  expect(page.emitted('save')).toBeUndefined()
})

it('does not ask for the village before anything was chosen', async () => {
  const page = await open((draft) => (draft.division = ''))
  expect(page.find('.fault').exists()).toBe(false)
  await ctrlS()
  expect(page.text()).toContain('请选择所在的村')
})

it('judges an identity number while it is typed', async () => {
  const page = await open((draft) => (draft.members[0]!.identityNumber = '110105194912310020'))
  expect(page.text()).toContain('校验码不对')
  expect(page.find('[aria-invalid=true]').exists()).toBe(true)
})

it('saves with Ctrl+S once everything holds', async () => {
  const page = await open((draft) => {
    draft.number = '6212271012020001'
    Object.assign(draft.members[0]!, { name: '王建军', identityNumber: '11010519491231002X' })
  })
  await ctrlS()
  expect(page.emitted('save')).toHaveLength(1)
})

it('tells a refusal of the server at its field', async () => {
  const refused = new Problem(409, 'NUMBER_TAKEN', '这个户编号已经有了。', { field: 'number' })
  const page = await open((draft) => (draft.number = '1'), { refused })
  const field = page.findAll('.field').find((one) => one.text().includes('户编号'))
  expect(field?.text()).toContain('这个户编号已经有了。')
})

import { mount } from '@vue/test-utils'
import ElementPlus from 'element-plus'
import { afterEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '@/api/problem'
import { i18n } from '@/app/i18n'
import DeedDialog from './DeedDialog.vue'

afterEach(() => (document.body.innerHTML = ''))

async function opened(props: Record<string, unknown>) {
  const wrapper = mount(DeedDialog, {
    props: { title: '迁往外村', action: '确认', deed: async () => {}, ...props },
    slots: {
      default: ({ fault }: { fault: (field: string) => string | undefined }) =>
        fault('number') ?? '',
    },
    global: { plugins: [ElementPlus, i18n] },
    attachTo: document.body,
  })
  await nextTick()
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  const send = async () => {
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await new Promise((rest) => setTimeout(rest))
  }
  return { wrapper, button, send }
}

const refusing = (extras = {}) =>
  vi.fn().mockRejectedValue(new Problem(409, 'TAKEN', '已被占用', extras))

test('nothing is sent before it is ready', async () => {
  const deed = vi.fn()
  const { button, send } = await opened({ deed, ready: false })
  await send()
  expect(deed).not.toHaveBeenCalled()
  expect(button('确认')?.disabled).toBe(true)
})

test('while one is under way it is not sent again', async () => {
  let end = () => {}
  const deed = vi.fn(() => new Promise<void>((done) => (end = done)))
  const { send } = await opened({ deed })
  await send()
  await send()
  expect(deed).toHaveBeenCalledTimes(1)
  end()
  await send()
  await send()
  expect(deed).toHaveBeenCalledTimes(2)
})

test('a refusal is told in the dialog, which stays', async () => {
  const { wrapper, send } = await opened({ deed: refusing() })
  await send()
  expect(document.querySelector('[role=alert]')?.textContent).toContain('已被占用')
  expect(wrapper.emitted('close')).toBeUndefined()
})

test('what a field tells is not told twice, and what none tells is not lost', async () => {
  const { send } = await opened({ deed: refusing({ field: 'number' }), fields: ['number'] })
  await send()
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(document.querySelector('form')?.textContent).toContain('已被占用')
  document.body.innerHTML = ''
  const other = await opened({ deed: refusing({ field: 'from' }), fields: ['number'] })
  await other.send()
  expect(document.querySelector('[role=alert]')?.textContent).toContain('已被占用')
})

test('where nothing is left to do it is only closed', async () => {
  const { button } = await opened({ action: undefined })
  expect(button('关闭')).toBeDefined()
  expect(button('取消')).toBeUndefined()
})

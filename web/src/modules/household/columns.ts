import { ref } from 'vue'

export const columns = ['number', 'place', 'people', 'kind', 'status', 'cause'] as const
export type Column = (typeof columns)[number]

/** The columns of the file, one person a row, as the exports in use head them. */
const always =
  '序号 数据日期 县 乡 行政村 自然村 户编号 人编号 姓名 证件号码 人数 与户主关系 民族 文化程度 在校生状况 健康状况 劳动技能 务工时间(月) 是否参加大病保险 致贫原因1 危房户 是否解决安全饮用水 人均纯收入 户联系电话 人联系电话 首次识别时间 人员识别时间 户类型 监测对象类型 风险是否消除 风险识别时间 风险消除时间'.split(
    ' ',
  )

/** Besides, if asked for, every fact of a year, by the name that its column comes in with. */
export function exportColumns(facts: { heading: string }[]) {
  const more = ['识别标准', '开户银行', '银行卡号', ...facts.map(({ heading }) => heading)]
  return [
    ...always.map((name) => ({ name, label: name, more: false })),
    ...more.map((name) => ({ name, label: name, more: true })),
  ]
}

const remembered = 'lingtouyan.household.columns'

/** Which columns this reader wants to see, kept on this computer. */
export function useColumns() {
  const stored = JSON.parse(localStorage.getItem(remembered) ?? 'null') as Column[] | null
  const shown = ref<Column[]>(stored ?? [...columns])

  function toggle(column: Column, on: boolean): void {
    shown.value = columns.filter((one) => (one === column ? on : shown.value.includes(one)))
    localStorage.setItem(remembered, JSON.stringify(shown.value))
  }

  return { shown, toggle }
}

import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'

export type Language = 'zh' | 'en'
interface Texts {
  [key: string]: string | Texts
}

const remembered = 'lingtouyan.language'
const files = import.meta.glob<Texts>(['./texts/*.json', '../modules/*/texts/*.json'], {
  eager: true,
  import: 'default',
})

/** All texts of one language: each module brings its own file, named after the language. */
export function textsOf(language: Language): Texts {
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`))
  return Object.assign({}, ...own.map(([, texts]) => texts))
}

const initial: Language = localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'

export const i18n = createI18n<[Texts], Language, false>({
  legacy: false,
  locale: initial,
  fallbackLocale: 'zh',
  messages: { zh: textsOf('zh'), en: textsOf('en') },
})

/** Switches the whole console, and the server's refusals with it. */
export function useLanguage(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(remembered, language)
  announce(language)
}

function announce(language: Language): void {
  const tag = language === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.lang = tag
  speak(tag)
}

announce(initial)

import { createI18n } from 'vue-i18n'
import { speak } from './server'
import { LANGUAGE } from './store/language'
import en from './texts/en.json'
import zh from './texts/zh.json'

export type Language = 'zh' | 'en'

const initial: Language = localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh'

export const i18n = createI18n<[typeof zh], Language, false>({
  legacy: false,
  locale: initial,
  fallbackLocale: 'zh',
  messages: { zh, en },
})

export function useLanguage(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(LANGUAGE, language)
  announce(language)
}

function announce(language: Language): void {
  const tag = language === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.lang = tag
  speak(tag)
}

announce(initial)

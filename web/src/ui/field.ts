import type { InjectionKey } from 'vue'

/** The id that the label of a field names, for controls that are built of several elements. */
export const fieldId: InjectionKey<string> = Symbol('field')

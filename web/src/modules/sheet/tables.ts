import { api } from '@/api/client'

/** What may be taken in from spreadsheets, by the names that the server knows. */
export const askTables = () => api.get<string[]>('/imports/tables')

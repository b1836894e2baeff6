import { api } from '@/api/client'
import { tried } from './tried'

/** Hands a sheet to the server; answers with the number of the import. */
export async function upload(file: File, date: string | null, dryRun: boolean): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  const { body } = await api.post<{ id: string }>('/imports', form, {
    table: 'household',
    dryRun,
    date,
  })
  if (dryRun) tried.set(body.id, { file, date })
  return body.id
}

import { api } from '@/api/client'
import { forget, transfer } from './transfer'
import { tried } from './tried'

/** Beyond this a file goes part by part, so that a cut costs a part and not the whole. */
const inOnePiece = 1_000_000

/** Hands a sheet to the server; answers with the number of the import. */
export async function upload(
  table: string,
  file: File,
  date: string | null,
  dryRun: boolean,
  arrived: (share: number) => void = () => {},
): Promise<string> {
  const query = { table, dryRun, date }
  const { body } =
    file.size > inOnePiece
      ? await api.post<{ id: string }>(
          `/uploads/${await transfer(file, arrived)}/import`,
          undefined,
          query,
        )
      : await api.post<{ id: string }>('/imports', form(file), query)
  if (!dryRun) forget()
  if (dryRun) tried.set(body.id, { table, file, date })
  return body.id
}

export function form(file: File): FormData {
  const data = new FormData()
  data.append('file', file)
  return data
}

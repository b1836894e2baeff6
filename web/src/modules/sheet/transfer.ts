import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { sm3 } from './sm3'

interface OnItsWay {
  id: string
  received: number
  partSize: number
}

const patience = [1000, 2000, 5000, 10_000, 20_000]
const remembered = 'lingtouyan.sheet.upload'

/** What tells a file from another when this page is opened again after a cut. */
const nameOf = (file: File) => `${file.name}/${file.size}/${file.lastModified}`

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Sends a file part by part and tells how much has arrived; after a cut it goes on where it stood,
 * also when the page was closed or the server restarted in between.
 */
export async function transfer(file: File, arrived: (share: number) => void): Promise<string> {
  const way = await begun(file)
  let { received } = way
  for (let failures = 0; received < file.size;) {
    try {
      received = await sendPart(way, file, received)
      failures = 0
      arrived(received / file.size)
    } catch (thrown) {
      const problem = Problem.from(thrown)
      if (problem.reason === 'UPLOAD_OUT_OF_STEP') received = Number(problem.extras.received ?? 0)
      else if (!problem.passing && problem.reason !== 'UPLOAD_BROKEN') throw problem
      if (failures >= patience.length) throw problem
      await wait(patience[failures++]!)
    }
  }
  return way.id
}

export function forget(): void {
  localStorage.removeItem(remembered)
}

async function begun(file: File): Promise<OnItsWay> {
  const [id, name] = JSON.parse(localStorage.getItem(remembered) ?? '[]') as string[]
  if (id && name === nameOf(file)) {
    const known = await api.get<OnItsWay>(`/uploads/${id}`).catch(() => null)
    if (known) return known
  }
  const { body } = await api.post<OnItsWay>('/uploads', { fileName: file.name, size: file.size })
  localStorage.setItem(remembered, JSON.stringify([body.id, nameOf(file)]))
  return body
}

async function sendPart(way: OnItsWay, file: File, from: number): Promise<number> {
  const part = file.slice(from, Math.min(file.size, from + way.partSize))
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-Checksum-SM3': sm3(new Uint8Array(await part.arrayBuffer())),
  }
  const { body } = await api.put<OnItsWay>(`/uploads/${way.id}`, part, headers, { offset: from })
  return body.received
}

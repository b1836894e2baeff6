import { v7 as newId } from 'uuid'
import { Problem } from '@/api/problem'
import { shrunk } from '@/modules/homemap/shrink'
import { call } from '../server'
import type { Photo } from '../types'
import { phone } from './phone'
import * as vault from './vault'

/**
 * Photographs of visits, when somebody wants one: made small and freed of time and place as they are chosen, kept encrypted, and
 * sent apart from what was written down, after their visit, piece by piece. What has arrived is never sent again.
 */

const LONGEST = 1280
const SHORTEST = 320
const QUALITY = 0.7
const PIECE = 64 * 1024

interface State {
  missing: number[]
  arrived: boolean
}

/** A photograph as it will be kept and sent: smaller still where the rule of the place asks for it. */
export async function reduced(file: Blob, kilobytes: number): Promise<Blob> {
  for (let longest = LONGEST; ; longest = Math.round(longest * 0.7)) {
    const picture = await shrunk(file, longest, QUALITY)
    if (picture.size <= kilobytes * 1024 || longest < SHORTEST) return picture
  }
}

/** @throws when the phone is full; then nothing of it is kept */
export async function keepPhoto(visit: string, head: string, picture: Blob): Promise<void> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const photo: Photo = {
    id: newId(),
    visit,
    head,
    size: bytes.length,
    checksum: await sha256(bytes),
    state: 'WAITING',
  }
  await vault.keep('pictures', photo.id, text(bytes))
  try {
    await vault.keep('photos', photo.id, photo)
  } catch (full) {
    await vault.drop('pictures', [photo.id])
    throw full
  }
  phone.photos.push(photo)
}

export async function dropPhotos(photos: Photo[]): Promise<void> {
  const ids = photos.map((photo) => photo.id)
  await vault.drop('photos', ids)
  await vault.drop('pictures', ids)
  phone.photos = phone.photos.filter((photo) => !ids.includes(photo.id))
}

/** Those whose visit has arrived, one after another; a cut network leaves the rest for the next time. */
export async function sendPhotos(): Promise<void> {
  const visits = phone.queue.map(({ operation }) => operation.id)
  for (const photo of [...phone.photos]) {
    if (photo.state === 'WAITING' && !visits.includes(photo.visit)) await send(photo)
  }
}

async function send(photo: Photo): Promise<void> {
  try {
    const picture = await vault.read<string>('pictures', photo.id)
    if (picture) await sendPieces(photo, bytesOf(picture))
    await dropPhotos([photo])
  } catch (thrown) {
    const problem = Problem.from(thrown)
    // A piece that was damaged on its way is sent again; what cannot be taken at all is for its owner to see.
    const ours = [0, 401, 403, 408, 429].includes(problem.status) || problem.status >= 500
    if (ours || problem.reason === 'PHOTO_PIECE_BROKEN') throw thrown
    const told: Photo = { ...photo, state: 'REFUSED', sentence: problem.detail }
    await vault.keep('photos', photo.id, told)
    phone.photos = phone.photos.map((each) => (each.id === photo.id ? told : each))
  }
}

async function sendPieces(photo: Photo, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { id, visit, size, checksum } = photo
  const told = await call<State>('PUT', `/visits/${visit}/photos/${id}`, {
    size,
    checksum,
    pieceSize: PIECE,
  })
  for (const number of told.body.missing) {
    const piece = bytes.slice(number * PIECE, (number + 1) * PIECE)
    await call<State>(
      'PUT',
      `/visit-photos/${id}/pieces/${number}?checksum=${await sha256(piece)}`,
      piece,
      { 'Content-Type': 'application/octet-stream' },
    )
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What the vault keeps is text. */
function text(bytes: Uint8Array): string {
  let written = ''
  for (let at = 0; at < bytes.length; at += 8192)
    written += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(written)
}

function bytesOf(written: string): Uint8Array<ArrayBuffer> {
  const plain = atob(written)
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

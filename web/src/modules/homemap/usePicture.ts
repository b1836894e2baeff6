import { onBeforeUnmount, ref, watch } from 'vue'
import { pictureOf, type BaseHeld } from './homes'

/** The picture of a base as an address for the page: fetched as the post one acts in, which an address alone would not say. */
export function usePicture(base: () => BaseHeld | null) {
  const picture = ref<string | null>(null)

  function drop(): void {
    if (picture.value) URL.revokeObjectURL(picture.value)
    picture.value = null
  }

  watch(
    () => (base()?.kind === 'PICTURE' ? base()!.id : null),
    async (id) => {
      drop()
      if (!id) return
      const fetched = await pictureOf(id).catch(() => null)
      if (fetched && base()?.id === id) picture.value = URL.createObjectURL(fetched)
    },
    { immediate: true },
  )
  onBeforeUnmount(drop)
  return picture
}

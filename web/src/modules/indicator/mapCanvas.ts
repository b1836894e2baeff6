import * as maplibregl from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { boxOf, labelPoint, type Boundaries } from './boundaries'

maplibregl.setWorkerUrl(workerUrl)

export interface Drawn {
  areas: Boundaries
  outlines: Boundaries
  shades: Map<string, number>
  labels: { code: string; text: string }[]
}

export interface MapListener {
  point: (code: string | null) => void
  choose: (code: string) => void
}

const margin = 24
const none: Boundaries = { type: 'FeatureCollection', features: [] }

/** The drawing surface: coloured areas, outlines, names. It asks no server for anything. */
export class MapCanvas {
  private readonly map: maplibregl.Map
  private readonly ready: Promise<void>
  private labels: maplibregl.Marker[] = []
  private shown: Boundaries = none
  private moved = false

  constructor(container: HTMLElement, listener: MapListener, words: Record<string, string>) {
    this.map = new maplibregl.Map({
      container,
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      scrollZoom: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      locale: words,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-left')
    this.ready = new Promise((resolve) => this.map.once('style.load', () => resolve()))
    void this.ready.then(() => this.prepare(container, listener))
  }

  async draw({ areas, outlines, shades, labels }: Drawn): Promise<void> {
    await this.ready
    const features = areas.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, shade: shades.get(feature.properties.code) ?? 0 },
    }))
    this.source('areas').setData({ type: 'FeatureCollection', features })
    this.source('outlines').setData(outlines)
    this.name(outlines, areas, labels)
    this.fit(areas)
    this.makeRoom()
  }

  /** Draws a frame round a place, or round all that lies inside it. */
  async frame(code: string | null): Promise<void> {
    await this.ready
    const prefix = code?.replace(/(00)+$/, '') ?? '-'
    const length = prefix.length
    this.map.setFilter('frame', ['==', ['slice', ['get', 'code'], 0, length], prefix])
  }

  /** The room changed, as beside an opened drawer: what is shown fills it anew unless somebody has moved it. */
  resize(): void {
    this.map.resize()
    if (!this.moved) this.fill()
  }

  remove(): void {
    this.map.remove()
  }

  private source(name: string): maplibregl.GeoJSONSource {
    return this.map.getSource(name) as maplibregl.GeoJSONSource
  }

  private prepare(container: HTMLElement, listener: MapListener): void {
    const style = getComputedStyle(container)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    const shades = [1, 2, 3, 4, 5].flatMap((shade) => [shade, colour(`--class-${shade}`)])
    const fill = ['match', ['get', 'shade'], ...shades, colour('--class-none')]
    this.map.addSource('areas', { type: 'geojson', data: none })
    this.map.addSource('outlines', { type: 'geojson', data: none })
    this.map.addLayer({
      id: 'fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': fill as unknown as string },
    })
    this.line('borders', 'areas', '#ffffff', 0.7)
    this.line('outline', 'outlines', '#7d4a44', 1.1)
    this.line('frame', 'areas', colour('--ink'), 2)
    this.map.setFilter('frame', ['==', ['get', 'code'], '-'])
    this.listen(listener)
    this.map.on('moveend', () => this.makeRoom())
    // A button of the map or a finger, not a change of room.
    this.map.on('movestart', (event) => (this.moved ||= Boolean(event.originalEvent)))
  }

  private line(id: string, source: string, colour: string, width: number): void {
    this.map.addLayer({
      id,
      type: 'line',
      source,
      paint: { 'line-color': colour, 'line-width': width },
      layout: { 'line-join': 'round' },
    })
  }

  private listen({ point, choose }: MapListener): void {
    const codeOf = (event: maplibregl.MapLayerMouseEvent) =>
      String(event.features?.[0]?.properties.code)
    this.map.on('mousemove', 'fill', (event) => {
      this.map.getCanvas().style.cursor = 'pointer'
      point(codeOf(event))
    })
    this.map.on('mouseleave', 'fill', () => {
      this.map.getCanvas().style.cursor = ''
      point(null)
    })
    this.map.on('click', 'fill', (event) => choose(codeOf(event)))
  }

  /** Names are HTML, because text on the canvas would need a server of letter shapes. */
  private name(outlines: Boundaries, areas: Boundaries, labels: Drawn['labels']): void {
    this.labels.forEach((label) => label.remove())
    const known = [...outlines.features, ...areas.features]
    this.labels = labels.flatMap(({ code, text }) => {
      const feature = known.find((one) => one.properties.code === code)
      if (!feature) return []
      const element = document.createElement('span')
      element.className = 'map-name'
      element.textContent = text
      element.setAttribute('aria-hidden', 'true')
      return [new maplibregl.Marker({ element }).setLngLat(labelPoint(feature)).addTo(this.map)]
    })
  }

  /** A name that would cover one already written is left out until there is room. */
  private makeRoom(): void {
    const taken: DOMRect[] = []
    for (const label of this.labels) {
      const element = label.getElement()
      element.hidden = false
      const box = element.getBoundingClientRect()
      element.hidden = taken.some((other) => overlap(box, other))
      if (!element.hidden) taken.push(box)
    }
  }

  private fit(areas: Boundaries): void {
    if (boxOf(areas)?.join() === boxOf(this.shown)?.join()) return
    this.shown = areas
    this.moved = false
    this.fill()
  }

  /** Into no room nothing fits; then it waits for the next change of room. */
  private fill(): void {
    const box = boxOf(this.shown)
    const { clientWidth, clientHeight } = this.map.getContainer()
    if (box && Math.min(clientWidth, clientHeight) > 2 * margin)
      this.map.fitBounds(box, { padding: margin, duration: 0 })
  }
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** A refusal of the server (RFC 9457), or the network's own failure told in the same shape. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    readonly detail: string,
    readonly extras: Record<string, unknown> = {},
    readonly retryAfter: number | null = null,
  ) {
    super(detail || reason)
    this.name = 'Problem'
  }

  /** True where waiting or trying again may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}))
    const { reason = `HTTP_${response.status}`, detail = '', ...extras } = body ?? {}
    const wait = Number(response.headers.get('Retry-After'))
    return new Problem(response.status, reason, detail, extras, wait > 0 ? wait : null)
  }

  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    return new Problem(0, 'NO_CONNECTION', '', { cause: String(thrown) })
  }
}

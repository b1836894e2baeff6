// Opens the field application cold and without a network, on a browser slowed down four times, and says when the due list stood.
// Every opening is a browser process of its own with the profile of the sign-in: node --experimental-websocket bench/phone.mjs ADDRESS ACCOUNT PASSWORD [TIMES] [SLOWED]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

const [address, account, password, times = '15', slowed = '4'] = process.argv.slice(2)
const profile = mkdtempSync(`${tmpdir()}/phone-`)
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** When the first row of the due list was in the page, by the page's own clock, which begins with the navigation. */
const watch = `new MutationObserver((_, self) => {
  if (!document.querySelector('.rows a.row')) return
  self.disconnect()
  requestAnimationFrame(() => setTimeout(() => (window.dueListStood = performance.now())))
}).observe(document, { childList: true, subtree: true })`

async function browser(use) {
  const port = 9500 + Math.floor(Math.random() * 400)
  const process_ = spawn(
    process.env.LINGTOUYAN_BROWSER ?? 'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync',
      `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, '--window-size=390,844', 'about:blank'],
    { stdio: 'ignore' },
  )
  const ended = new Promise((done) => process_.on('exit', done))
  try {
    return await use(await connected(port))
  } finally {
    process_.kill()
    await ended
  }
}

async function connected(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    await pause(200)
    const pages = await fetch(`http://127.0.0.1:${port}/json`).then((answer) => answer.json()).catch(() => [])
    const page = pages.find((target) => target.type === 'page')
    if (page) return spoken(page.webSocketDebuggerUrl)
  }
  throw new Error('the browser does not answer')
}

async function spoken(url) {
  const socket = new WebSocket(url)
  await new Promise((done) => (socket.onopen = done))
  const waiting = new Map()
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data)
    waiting.get(answer.id)?.(answer.result)
  }
  let number = 0
  const say = (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++number, done)
      socket.send(JSON.stringify({ id: number, method, params }))
    })
  const ask = async (expression) =>
    (await say('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))?.result?.value
  return { say, ask }
}

async function until(page, expression, what) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const value = await page.ask(expression)
    if (value) return value
    await pause(100)
  }
  throw new Error(`not in 30 s: ${what}: ${await page.ask('document.body.innerText.slice(0, 300)')}`)
}

const type = (field, text) => `(() => {
  const input = document.getElementById('${field}')
  input.value = ${JSON.stringify(text)}
  input.dispatchEvent(new Event('input', { bubbles: true }))
})()`

await browser(async (page) => {
  await page.say('Page.navigate', { url: `${address}/field/` })
  await until(page, `!!document.getElementById('password')`, 'the sign-in')
  await page.ask(type('account', account))
  await page.ask(type('password', password))
  await page.ask(`document.querySelector('button[type=submit]').click()`)
  await until(page, `document.querySelectorAll('.rows a.row').length > 0`, 'the due list')
  await until(page, `navigator.serviceWorker.ready.then((worker) => !!worker.active)`, 'the service worker')
  await pause(3000)
  console.log(`${await page.ask(`document.querySelectorAll('.rows a.row').length`)} rows on the first page`)
})

const stood = []
for (let time = 0; time < Number(times) + 2; time++) {
  await browser(async (page) => {
    await page.say('Network.enable')
    await page.say('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 })
    await page.say('Emulation.setCPUThrottlingRate', { rate: Number(slowed) })
    await page.say('Page.enable')
    await page.say('Page.addScriptToEvaluateOnNewDocument', { source: watch })
    await page.say('Page.navigate', { url: `${address}/field/` })
    const milliseconds = await until(page, 'window.dueListStood', 'the due list without a network')
    // The first two openings still compile what later ones find compiled, as a phone does after an update.
    if (time >= 2) stood.push(milliseconds)
  })
}
stood.sort((one, other) => one - other)
const at = (share) => Math.round(stood[Math.min(stood.length - 1, Math.floor(share * stood.length))])
console.log(`cold and offline, slowed ${slowed} times, ${stood.length} openings: due list after ${at(0.5)} ms (median), ${at(0)} to ${at(1)} ms`)
rmSync(profile, { recursive: true, force: true })

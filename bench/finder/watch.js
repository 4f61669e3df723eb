// Runs in every measured page before its own scripts: notes when results stand on screen.
//
// Needs watching = { rows, number, busy, box, start, patience }: selectors of the results, of the
// number of results, of what is busy and of the search box; the event with which a keystroke
// begins; for how many ms an answer is waited for.
(watching) => {
  const FIRST = 20
  const seen = { shots: [], blocked: [], asked: 0, answered: 0, key: null }
  window.bench = seen

  // Material's search says nowhere that it is busy, but its worker is told what is wanted.
  if (watching.worker) {
    const post = Worker.prototype.postMessage
    const known = new WeakSet()
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.type === 2) seen.asked++
      if (!known.has(this)) {
        known.add(this)
        this.addEventListener('message', ({ data }) => {
          if (data?.type === 3) seen.answered++
        })
      }
      return post.call(this, message, ...rest)
    }
  }

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.blocked.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })

  const idOf = (row) =>
    row.dataset.aanbod ?? row.querySelector('a').pathname.replace(/^.*\/aanbod\/|\/$/g, '')

  const shot = (changed, painted) => {
    const rows = []
    for (const row of document.querySelectorAll(watching.rows)) {
      if (row.checkVisibility()) rows.push(idOf(row))
      if (rows.length === FIRST) break
    }
    const number = document.querySelector(watching.number)?.textContent ?? ''
    seen.shots.push({ changed, painted, rows, number })
  }

  const isBusy = () =>
    watching.worker
      ? seen.asked === 0 || seen.answered < seen.asked
      : Boolean(document.querySelector(watching.busy))

  const touches = ({ target, addedNodes, removedNodes, type, attributeName }) => {
    // A result became another one.
    if (attributeName === 'data-aanbod') return true
    // A list that was there already is shown or taken away; no keystroke does only that.
    if (type === 'attributes') return seen.key === null
    if (target.closest?.(watching.number)) return true
    for (const node of [...addedNodes, ...removedNodes])
      if (node.matches?.(watching.rows) || node.querySelector?.(watching.rows)) return true
    return false
  }

  let waiting = 0
  new MutationObserver((changes) => {
    if (!changes.some(touches)) return
    const changed = performance.now()
    seen.last = changed
    if (waiting) return
    waiting = changed
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const since = waiting
        waiting = 0
        seen.painted = performance.now()
        if (seen.key === null) shot(since, seen.painted)
      }
      port2.postMessage(0)
    })
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['hidden', 'data-aanbod'],
  })

  addEventListener(
    watching.start,
    ({ target, timeStamp }) => {
      if (target.matches(watching.box)) {
        seen.key = timeStamp
        seen.last = seen.painted = 0
      }
    },
    true,
  )

  const pause = (ms) => new Promise((done) => setTimeout(done, ms))
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

  /** Wait until there are results and nothing changed for a while; return the shots. */
  seen.opened = async (quiet, most) => {
    for (;;) {
      const now = performance.now()
      const last = seen.shots.at(-1)
      // Nothing found is an answer too, but what has not begun yet looks the same for a while.
      const enough = last?.rows.length > 0 ? quiet : 5 * quiet
      const still = last && !isBusy() && now - last.painted > enough
      if (still || now > most) {
        shot(now, now)
        return { shots: seen.shots, blocked: seen.blocked, origin: performance.timeOrigin }
      }
      await pause(50)
    }
  }

  /** Wait until a keystroke was answered; return [ms to the list, ms to the screen], or null. */
  seen.struck = async () => {
    if (seen.key === null) return null
    const begun = performance.now()
    do await frame()
    while ((isBusy() || waiting) && performance.now() - begun < watching.patience)
    await frame()
    const key = seen.key
    return seen.last ? [seen.last - key, seen.painted - key] : null
  }

  /** Return the results that stand on screen now. */
  seen.rows = () => {
    shot(0, 0)
    return seen.shots.at(-1).rows
  }
}

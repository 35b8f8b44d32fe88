// Small comforts for residents' pages, which all work without it.

const summary = document.getElementById('error-summary')
if (summary) summary.focus()

// How many characters are left, told politely while typing.
for (const field of document.querySelectorAll('textarea[data-longest]')) {
  const longest = Number(field.dataset.longest)
  const line = document.createElement('p')
  line.className = 'quiet count'
  line.setAttribute('aria-live', 'polite')
  const say = () => {
    const left = longest - field.value.length
    const over = left < 0 ? `${(-left).toLocaleString('en-GB')} characters too many` : ''
    line.textContent = over || `${left.toLocaleString('en-GB')} characters left`
  }
  say()
  field.closest('.govuk-form-group').after(line)
  let wait
  field.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(say, 300)
  })
}

// A second press while the first is on its way sends nothing.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sent) event.preventDefault()
  form.dataset.sent = 'yes'
})
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

// Warn before leaving a page with words in it that were not sent.
let typed = false
addEventListener('input', (event) => {
  if (event.target.matches('textarea')) typed = true
})
addEventListener('submit', () => {
  typed = false
})
addEventListener('beforeunload', (event) => {
  if (typed) event.preventDefault()
})

// A link to a comment puts the reader's place there too.
function goToTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1))
  if (target && target.matches('.comment')) target.focus({ preventScroll: true })
}
addEventListener('hashchange', goToTarget)
goToTarget()

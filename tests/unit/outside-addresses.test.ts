import { expect, test } from 'vitest'
import { USUAL } from '#app/comments/check-settings.ts'
import { faultOf, isPrivate } from '#app/comments/outside/address.ts'
import { faultInSettings } from '#app/comments/outside/fault-in-settings.server.ts'
import { publicOnly } from '#app/comments/outside/post.server.ts'

test.each(['https://check.example.gov.uk/v1', 'http://127.0.0.1:8080/', 'http://localhost:8080/'])(
  'residents’ words may go to %s',
  (address) => {
    expect(faultOf(address)).toBeNull()
  },
)

test.each([
  ['http://check.example.gov.uk/', 'The address must begin with https://'],
  ['ftp://localhost/', 'The address must begin with https://'],
  ['file:///etc/passwd', 'The address must begin with https://'],
  ['https://10.1.2.3/', 'The address must not be in a private network'],
  ['https://192.168.0.1/', 'The address must not be in a private network'],
  ['https://169.254.169.254/latest', 'The address must not be in a private network'],
  ['https://2130706434/', 'The address must not be in a private network'],
  ['https://[fe80::1]/', 'The address must not be in a private network'],
  ['https://[::ffff:10.0.0.1]/', 'The address must not be in a private network'],
  ['https://jo:secret@check.example/', 'Leave the user name and password out of the address'],
  ['check.example', 'Enter a whole address, such as https://check.example.gov.uk/'],
])('they never go to %s', (address, fault) => {
  expect(faultOf(address)).toBe(fault)
})

test.each([
  ['127.0.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['::1', true],
  ['::ffff:192.168.1.1', true],
  ['64:ff9b::a00:1', true],
  ['2001:4860:4860::8888', false],
  ['8.8.8.8', false],
  ['a name', true],
])('whether %s is in a private network: %s', (address, isIt) => {
  expect(isPrivate(address)).toBe(isIt)
})

function lookedUp(host: string) {
  return new Promise((done) => {
    publicOnly(host, { all: true }, (error, found) => done(error ? error.message : found))
  })
}

test('a name that turns out to be this machine is not connected to', async () => {
  expect(await lookedUp('localhost')).toBe('The address is in a private network.')
  expect(await lookedUp('8.8.8.8')).toEqual([{ address: '8.8.8.8', family: 4 }])
})

const none = { externalCheckSecret: null, model: null }

test('nothing is switched on that could not be asked', () => {
  const outside = { ...USUAL, outside_address: 'https://check.example.gov.uk/' }
  expect(faultInSettings(outside, none)).toEqual({
    outside_address: 'Set EXTERNAL_CHECK_SECRET before you enter an address',
  })
  expect(faultInSettings(outside, { ...none, externalCheckSecret: 's'.repeat(40) })).toBeNull()
  expect(faultInSettings({ ...USUAL, model_check: true }, none)).toEqual({
    checks: 'Set MODEL_CHECK_URL before you switch the model on',
  })
  expect(faultInSettings(USUAL, none)).toBeNull()
})

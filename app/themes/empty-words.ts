/** Words that name no subject, as stems. */
export const EMPTY = new Set(
  (
    'thing lot way bit peopl person man woman ladi day night week month year minut hour hr min morn ' +
    'today point part place case fact one everyth someth noth anyth good better excel great best nice ' +
    'help council none all more no not never too could would well without less out off up down befor ' +
    "after again enough onli think know get go come say said tell told ask make made take taken took give n't " +
    'gave look see seen feel felt find found want need use keep kept tri let put seem like happen start ' +
    'leav left work went got do did done thank been abl sure apart job alway veri realli much mani ' +
    'comment unread illeg redact'
  ).split(' '),
)

/** Stems that only say how good something is; together they are one phrase. */
export const PRAISE = new Set(
  (
    'amaz brilliant fantast perfect wonder superb outstand satisfi pleas impress delight happi love ' +
    'lovely exceptional fabul marvel awesom'
  ).split(' '),
)

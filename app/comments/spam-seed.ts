import type { Example } from './spam-model.ts'

/** Made-up examples to begin with, before a council has decided anything. */
export const SPAM_SEED: Example[] = [
  ...linesOf(`
Check out my channel and subscribe please
Subscribe to my channel and I will subscribe back
Please visit my page and like my video, thanks
Make 500 pounds a day working from home, click here https://money.example
Earn money online fast, no experience needed, visit www.earn.example
I made 4000 dollars last month with this simple trick, click the link
Hello friends, watch my new video and share it please
Cheap designer watches and bags, free delivery, order now at https://bags.example
Best casino bonus, 100 free spins, sign up today http://spins.example
Buy cheap tablets without prescription, discreet delivery www.pills.example
Your computer may be infected, download our free cleaner now
Follow me on my page for free gift cards
Win a free phone, just fill in this survey https://phone.example/win
Bitcoin doubled in 24 hours, message me on WhatsApp to invest
Dear sir or madam, we offer loans at 2 percent interest, contact us today
Get 10,000 followers for your business for only 9.99, visit our website
SEO services that take you to page one of search, guaranteed results
Hot singles in your area are waiting, chat now
My cousin makes 87 an hour on her laptop, read more at www.laptop.example
Limited offer!!! 80% off replica shoes, shop now!!!
Great post, very informative! See also my site http://blog.example
Nice article, thanks for sharing. Visit https://essay.example for cheap essays
New roofs and driveways, lowest prices, call our team today for a free quote
Click on my name to see how I lost 20 kilos in two weeks
Come and like our page to win tickets, only today
Download the app with my code and get 50 free credits
We buy any car for cash, best price paid, visit our site now
Join my group to get free signals for crypto trading
Hey guys, I am a young singer, please give my music a chance and subscribe
I found a site that gives free games, go to www.games.example
`).map((body) => ({ body, isSpam: true })),
  ...linesOf(`
Please keep somewhere quiet in the library for people to study
The number 12 bus never comes on time and the shelter leaks
I disagree with closing the pool. Where will the children learn to swim?
Thank you for answering. I still think the road is too narrow for lorries
What will it cost to run each year, and who pays?
My mother is 84 and cannot walk to the new surgery
Cut the speed limit to 20 outside the school
The consultation was badly advertised and closed in August
Good idea, but plant native trees please
This is a waste of money when the potholes are not mended
Could the market stay on Saturdays? I work in the week
I have lived here forty years and never seen the river so high
You promised this in May and nothing has happened
How many homes will be for people on the housing list?
The cabinet member should resign over the bins
See the report at https://council.example/report, page 14
see https://news.example/story
The timetable is at http://buses.example/12 and it is wrong
Compare www.next-town.example, who kept theirs open
Source: https://statistics.example/wards
Look at https://maps.example/lane, the kerb is missing
I support the cycle lane, but it must be kept clear of parked cars
There is nowhere for young people to go in the evening
The leaflet does not say when the work starts
Why are councillors paid more while the toilets stay shut?
Please put more benches between the car park and the church
Dogs should be on a lead near the play area
It is fine as it is. Leave the green alone
The clinic staff were kind and explained everything
Waiting time was too long and nobody told us why
The figures in section 3 do not add up
No
I agree with the last comment
Are the drains going to be cleared before winter?
Please translate this page into Welsh
Everything was good, the nurses were friendly and helpful
I would like to be told the date of the next meeting
`).map((body) => ({ body, isSpam: false })),
]

function linesOf(text: string) {
  return text.trim().split('\n')
}

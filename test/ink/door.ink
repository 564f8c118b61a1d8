// A small mission as a writer would have it.
# mission: door
# language: da
# title: Døren
# title.en: The door
# summary: En dør og en morgen.
# summary.en: A door and a morning.
# node: wing
# competences: calm, relation
# cast.adam: Adam; Indsat, 24 år; en Prisoner, 24
-> walk

=== walk ===
# clip: missions/films/door-walk
# seconds: 12
# ask: Hvordan går du ind?
# ask.en: How do you go in?
# timer: 20 wait
[nøgler] # en: [keys]
mette: Her er døren. # en: Here is the door. # pause: 1.5
* (knock) [Bank på] # en: Knock
  # score: relation +2, calm -1
  # did: Han hørte dig. Det tog et minut.
  # did.en: He heard you. It took a minute.
  -> inside
* (wait) [Vent] # en: Wait
  # score: calm 1
  # did: Der skete ikke noget.
  # did.en: Nothing happened.
  -> silent

=== silent
# still: wing 30 -5
mette: Nå. # en: Well.
-> inside

=== inside
# still: missions/stills/door.jpg
adam: Ja? # en: Yes?
* (sorry) {not walk.knock} [Undskyld] # en: Apologise
  -> over
* (greet) [Hils] # en: Greet
  # score: relation 1
  -> over
+ (go) [Gå igen] # en: Leave again
  -> over

=== over
mette: Så er det frokost. # en: Time for lunch.
{walk.wait || inside.go: -> cold}
-> finish

=== cold
# still: wing
adam: Nej tak. # en: No, thanks.
-> finish

=== finish
# still: wing
[døren] # en: [the door]
{walk.knock && inside.greet: -> warm}
-> other

=== warm
# debrief
# happened: Du bankede på.
# happened.en: You knocked.
mette: Det ville jeg også. # en: I would too.
lars: Ikke jeg. # en: Not I.
-> END

=== other
# debrief
# happened: Du gik ind.
# happened.en: You went in.
mette: Fint. # en: Fine.
lars: Måske. # en: Maybe.
-> END

# mission: beyond
# titel: Forkert
VAR trust = 0
-> start

=== start
# timers: 20
Hej {trust > 0: igen}.
mette: Kom. # fr2: Viens
* [Ja]
  ~ trust = trust + 1
  # score: kalm +1
  -> start.deeper
* Nej
  -> over
+ (maybe) {trust > 1} [Måske]
  Tekst her.
  -> over

= deeper
Dybt.
- -> over

=== over
Slut.
-> END

=== start
Hej.
-> nowhere

# Terugspelen.

replay-wall = de muur toen
replay-noted = genoteerd
replay-nothing-noted = Nog niets genoteerd.
replay-playing = ▶ × { $pace }
replay-paused = ‖ × { $pace }
replay-step = stap { $here } van { $all }
replay-jump = naar welke tijd? zoals 14:31

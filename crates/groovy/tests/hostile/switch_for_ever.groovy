def x = 0
while (true) switch (x) { case 0: x = 1; break; case 1: x = 0; break }

class A { boolean isCase(o) { switch (o) { case this: return true } } }
switch (1) { case new A(): break }

def i = 0
while (true) { i++; ('a' * 50) ==~ ("(?iu)[a-zà-ÿ\\w]{0,20}" + i) }

def text = 'a' * 2_000
while (true) (text =~ /(?=(a+))\1b/).find()

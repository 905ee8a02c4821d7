'ab'.repeat(2000000000)

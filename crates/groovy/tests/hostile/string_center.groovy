'x'.center(2147483647)

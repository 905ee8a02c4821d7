('aaaaaa'..'zzzzzz').toList()

while (true) ('aaaaaa'..'aaaaa\uFFFF').toList()

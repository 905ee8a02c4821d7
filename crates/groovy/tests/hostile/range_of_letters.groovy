while (true) ('a'..'\uffee').size()

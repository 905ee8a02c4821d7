def f = { break }

while (true) "${0..2000000000}".size()

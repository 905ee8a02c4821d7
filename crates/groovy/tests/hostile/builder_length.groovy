def builder = new StringBuilder('é' * 500_000)
while (true) { builder.length(); builder.charAt(5); builder.setCharAt(5, 'x' as char) }

def l = []
while (true) { try { Integer.parseInt('x' * 1000) } catch (NumberFormatException e) { l << e } }

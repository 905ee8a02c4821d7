new PermutationGenerator((1..12).toList()).collect { it }

for (i in 0..2_000_000_000) binding.setVariable('v' + i, i)

switch (3) { default: println 'd'; case 4: println 4 }

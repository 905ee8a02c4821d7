println 'never'
}

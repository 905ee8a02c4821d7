def places = [1]
places << places
places[places]

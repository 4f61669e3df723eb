"""``kaart import``: somebody's list (Excel or CSV) becomes entries and a to-do list.

On the way: ``excel`` and ``separated`` make rows of cells of a file, ``table`` finds the header,
``mapping`` says what the columns are for, ``readers`` and ``parse`` read the cells, ``entry`` makes
an entry of a row, ``names`` finds its file, ``merge`` and ``record`` leave alone what a provider
changed, ``filing`` checks and writes, ``todo`` tells what a person must do, and ``run`` holds it
together. ``propose`` makes a first mapping of a list that is new.
"""

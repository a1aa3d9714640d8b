"""What is measured: an operation, the role that sends it, and the very same statement for pgbench."""
from dataclasses import dataclass, field

VARIABLE = object()
HIGHEST_ALBUM = 'select max(id) from album'


@dataclass(frozen=True)
class Workload:
    name: str
    query: str
    role: str
    session: dict = field(default_factory=dict)
    variable: str = ''       # the one variable of the operation, a random whole number; empty: none
    highest: str = ''        # SQL that answers its largest value
    parameters: tuple = ()   # of the statement, in order: VARIABLE or text


BY_PK = Workload(
    name='by primary key',
    query='query Album($id: Int!) { album_by_pk(id: $id) { id title released_on price } }',
    role='customer',
    session={'x-hasura-user-id': '1'},
    variable='id',
    highest=HIGHEST_ALBUM,
    parameters=(VARIABLE,),
)

NESTED = Workload(
    name='nested list',
    query='query Albums($from: Int!) { album(where: {id: {_gte: $from}}, order_by: {id: asc}, limit: 20) '
          '{ id title released_on artist { name country } tracks(order_by: {number: asc}) { id number title duration_ms genre { name } } } }',
    role='customer',
    session={'x-hasura-user-id': '1'},
    variable='from',
    highest=HIGHEST_ALBUM,
    parameters=(VARIABLE, '20'),
)

ALL = [BY_PK, NESTED]

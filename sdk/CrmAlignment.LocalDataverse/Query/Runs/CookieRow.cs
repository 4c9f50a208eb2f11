using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>What a paging cookie says of a row.</summary>
/// <param name="Values">The values of the sort keys, as SQLite keeps them.</param>
/// <param name="Ids">Beside each row number the primary key of the row; null beside other keys.</param>
internal sealed record CookieRow(IReadOnlyList<object?> Values, IReadOnlyList<object?> Ids);

using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>Where a file is: in a column of a row.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Row">Primary key of the row.</param>
/// <param name="Column">Logical name of the column.</param>
internal sealed record FilePlace(string Table, Guid Row, string Column);

using System.Collections.Generic;

namespace CrmAlignment.Model.Schema;

/// <summary>An alternate key: no two rows have the same values in its columns. Rows with an empty value are not compared.</summary>
/// <param name="SchemaName">Schema name, lower case: the logical name as well.</param>
/// <param name="Columns">Logical names of its columns, in order.</param>
/// <param name="Label">Name for people.</param>
public sealed record KeySchema(string SchemaName, IReadOnlyList<string> Columns, Label Label);

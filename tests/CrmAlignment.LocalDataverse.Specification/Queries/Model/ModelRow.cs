using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>A row of the model.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="Values">Values by column; columns without a value are missing.</param>
public sealed record ModelRow(ModelTable Table, Guid Id, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The value of a column, the primary key included; null without one.</summary>
    /// <param name="column">Logical name.</param>
    public object? this[string column] => column == Table.Key ? Id : Values.GetValueOrDefault(column);
}

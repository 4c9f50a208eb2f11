using System.Linq;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A query over the rows of a table, before any clause.</summary>
internal interface IEntityQuery : IQueryable
{
    /// <summary>The table's logical name; null for a query with clauses.</summary>
    string Table { get; }
}

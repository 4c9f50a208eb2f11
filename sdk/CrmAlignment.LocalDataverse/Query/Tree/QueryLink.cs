using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>A link from one table of a query to another.</summary>
/// <param name="Kind">How rows are matched and what becomes of rows without a match.</param>
/// <param name="FromColumn">Column of the linked table (FetchXML's from).</param>
/// <param name="ToColumn">Column of the table it is linked to (FetchXML's to).</param>
/// <param name="Node">The linked table with its alias, columns, filter and further links.</param>
internal sealed record QueryLink(JoinOperator Kind, string FromColumn, string ToColumn, TableNode Node);

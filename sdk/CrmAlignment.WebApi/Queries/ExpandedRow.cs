using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Queries;

/// <summary>A row with the rows that its expansions found.</summary>
/// <param name="Row">The row.</param>
/// <param name="Related">For each expansion of the query, in its order, the rows; of a single-valued one, one or none.</param>
internal sealed record ExpandedRow(Entity Row, IReadOnlyList<IReadOnlyList<ExpandedRow>> Related);

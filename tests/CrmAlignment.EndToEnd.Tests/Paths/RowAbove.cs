using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The row above one: whose cascades reach it, and which a merge may give to another.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">The lookup to it.</param>
/// <param name="Draft">A row that a request would create.</param>
internal sealed record RowAbove(string Table, string Column, Func<PathWorld, Entity> Draft);

using System.Collections.Generic;

namespace CrmAlignment.SolutionFormat.Stock;

/// <summary>A table of the platform, as far as packages refer to it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="SchemaName">Schema name.</param>
/// <param name="Label">Name for people, in English.</param>
/// <param name="Solution">Unique name of the solution that brings it; <see cref="StockTables.System"/> for the ones in every environment.</param>
/// <param name="PrimaryId">Logical name of the primary key.</param>
/// <param name="PrimaryName">Logical name of the primary name.</param>
/// <param name="Columns">Labels of its columns by logical name.</param>
public sealed record StockTable(
    string Name,
    string SchemaName,
    string Label,
    string Solution,
    string PrimaryId,
    string PrimaryName,
    IReadOnlyDictionary<string, string> Columns);

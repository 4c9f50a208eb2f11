using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Mapping;

/// <summary>
/// The platform's own maps between opportunities, quotes, orders and invoices, and between their lines: columns of the same name. A quote
/// is also mapped to itself, for its next revision.
/// </summary>
/// <remarks>
/// That the platform maps these tables is documented
/// (https://learn.microsoft.com/power-apps/developer/data-platform/customize-entity-attribute-mappings), the pairs are not; the rows of
/// attributemap in an organization name them. Left out is what belongs to one document alone: its state, number, revision and dates, what
/// is computed from its lines, and how far it has come in a process.
/// </remarks>
internal static class DocumentMaps
{
    private static readonly ImmutableHashSet<(string From, string To)> Documents =
    [
        ("opportunity", "quote"), ("opportunity", "salesorder"), ("opportunity", "invoice"),
        ("quote", "quote"), ("quote", "salesorder"), ("salesorder", "invoice"),
    ];

    private static readonly ImmutableHashSet<string> OwnColumns =
    [
        "statecode", "statuscode", "ownerid", "pricingerrorcode", "ispricelocked", "quotenumber", "revisionnumber", "ordernumber",
        "invoicenumber", "closedon", "expireson", "lastonholdtime", "onholdtime", "processid", "stageid", "traversedpath",
        "importsequencenumber", "overriddencreatedon", "timezoneruleversionnumber", "utcconversiontimezonecode", "prioritycode",
        "parentbundleid", "parentbundleidref",
    ];

    /// <summary>Whether the platform maps a table to another.</summary>
    /// <param name="source">Logical name of the table copied from.</param>
    /// <param name="target">Logical name of the table copied to.</param>
    public static bool Joins(string source, string target) => Documents.Contains((source, target))
        || (DocumentLines.FindByLine(source) is { } from && DocumentLines.FindByLine(target) is { } to && Documents.Contains((from.Document, to.Document)));

    /// <summary>The pairs of columns of one map.</summary>
    /// <param name="source">The table copied from.</param>
    /// <param name="target">The table copied to.</param>
    /// <returns>Source and target columns; none when the platform has no such map.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Between(TableDefinition source, TableDefinition target) =>
        Joins(source.LogicalName, target.LogicalName)
            ? Same(source, target).Select(column => new KeyValuePair<string, string>(column, column))
            : [];

    private static IEnumerable<string> Same(TableDefinition source, TableDefinition target) =>
        from column in target.Columns
        where column is { IsValidForCreate: true, IsCustom: false } && column.LogicalName != target.PrimaryIdColumn
        where !OwnColumns.Contains(column.LogicalName) && !column.LogicalName.StartsWith("total", System.StringComparison.Ordinal)
        let known = source.FindColumn(column.LogicalName)
        where known is { IsStored: true } && (known.Type == column.Type || known.LogicalName == source.PrimaryIdColumn)
        select column.LogicalName;
}

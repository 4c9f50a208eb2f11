using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.Solution.Checking.Reading;

/// <summary>A table of the package, own or extended.</summary>
internal sealed class CheckedTable
{
    // Exports leave these out of own tables; relationships and views use them all the same.
    private static readonly HashSet<string> AddedByPlatform =
    [
        "versionnumber", "owningteam", "owninguser", "createdonbehalfby", "modifiedonbehalfby", "timezoneruleversionnumber",
        "utcconversiontimezonecode",
    ];

    public CheckedTable(XElement xml, bool isOwn)
    {
        Xml = xml;
        Info = xml.Element("EntityInfo")?.Element("entity");
        SchemaName = Info?.Of("Name") is { Length: > 0 } name ? name : xml.Text("Name");
        IsOwn = isOwn;
        Attributes = Info?.Element("attributes")?.Elements("attribute").ToList() ?? [];
        Columns = Attributes.Select(attribute => attribute.Text("LogicalName")).Where(column => column.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    public XElement Xml { get; }

    /// <summary>The element EntityInfo/entity; null in a damaged package.</summary>
    public XElement? Info { get; }

    public string SchemaName { get; }

    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Whether the package brings the table, rather than adding to one of the platform.</summary>
    public bool IsOwn { get; }

    public IReadOnlyList<XElement> Attributes { get; }

    /// <summary>Logical names of the columns that the package itself describes.</summary>
    public IReadOnlySet<string> Columns { get; }

    public string PrimaryId =>
        IsOwn
            ? Attributes.FirstOrDefault(attribute => attribute.Text("Type") == "primarykey")?.Text("LogicalName") ?? LogicalName + "id"
            : StockTables.Find(LogicalName)?.PrimaryId ?? LogicalName + "id";

    /// <summary>Whether the table has the column; null when the platform's table is not known here.</summary>
    public bool? Has(string column)
    {
        if (Columns.Contains(column) || (IsOwn && AddedByPlatform.Contains(column)))
        {
            return true;
        }

        return IsOwn ? false : StockTables.Find(LogicalName)?.Columns.ContainsKey(column);
    }
}

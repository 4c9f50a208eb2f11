using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>The properties that a FetchXML query adds to its rows: columns of links, named by the alias of the link, and aliases.</summary>
internal sealed class FetchColumns
{
    private readonly HashSet<string> _aggregates = new(StringComparer.Ordinal);

    /// <summary>No query: none.</summary>
    public static readonly FetchColumns None = new();

    private readonly Dictionary<string, (string Table, WebColumn Column)> _byName = new(StringComparer.Ordinal);

    // A link to the first match gives its columns their schema names, which are the logical ones but for the case of their letters.
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#use-matchfirstrowusingcrossapply
    private readonly Dictionary<string, (string Table, WebColumn Column)> _ofFirstMatches = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column of a property, or null when the property is one of the table itself.</summary>
    public (string Table, WebColumn Column)? Find(string property) =>
        _byName.TryGetValue(property, out var found) || _ofFirstMatches.TryGetValue(property, out found) ? found : null;

    /// <summary>Names of aggregates, which the organization service gives even where there was nothing to compute them of.</summary>
    public IReadOnlyCollection<string> Aggregates => _aggregates;

    /// <summary>Whether the query itself gives a property its name.</summary>
    public bool Has(string property) => _byName.ContainsKey(property);

    /// <summary>Reads a query.</summary>
    /// <param name="fetch">The fetch element.</param>
    /// <param name="tables">The tables.</param>
    public static FetchColumns Read(XElement fetch, WebTables tables)
    {
        var columns = new FetchColumns();

        // A link that gives no column needs no definition of its table, which would be two requests.
        foreach (var source in Sources(fetch).Where(HasColumns))
        {
            columns.Add(source, tables[(string)source.Attribute("name")!]);
        }

        return columns;
    }

    /// <summary>The tables whose definitions it takes to read the rows of a query.</summary>
    /// <param name="fetch">The fetch element.</param>
    public static IEnumerable<string> TablesOf(XElement fetch) =>
        Sources(fetch).Where(source => source.Name.LocalName == "entity" || HasColumns(source)).Select(source => (string?)source.Attribute("name") ?? "");

    private static IEnumerable<XElement> Sources(XElement fetch) => fetch.Descendants().Where(element => element.Name.LocalName is "entity" or "link-entity");

    private static bool HasColumns(XElement source) => source.Element("attribute") is not null || source.Element("all-attributes") is not null;

    private void Add(XElement source, WebTable table)
    {
        var link = source.Name.LocalName == "link-entity" ? (string?)source.Attribute("alias") ?? (string?)source.Attribute("name") : null;
        if (link is not null && source.Element("all-attributes") is not null)
        {
            foreach (var column in table.Columns.Values)
            {
                _byName[$"{link}.{column.Name}"] = (table.Name, column);
            }
        }

        foreach (var attribute in source.Elements("attribute"))
        {
            var name = (string)attribute.Attribute("name")!;
            var alias = (string?)attribute.Attribute("alias") ?? (link is null ? null : $"{link}.{name}");
            if ((string?)source.Attribute("link-type") == "matchfirstrowusingcrossapply" && attribute.Attribute("alias") is null && table.Columns.TryGetValue(name, out var first))
            {
                _ofFirstMatches[name] = (table.Name, first);
            }

            if (alias is not null && table.Columns.TryGetValue(name, out var column))
            {
                _byName[alias] = (table.Name, Aggregated(attribute, column));
                if (attribute.Attribute("aggregate") is not null)
                {
                    _aggregates.Add(alias);
                }
            }
        }
    }

    // A count is a number whatever it counts, and so are a part of a date and an average.
    private static WebColumn Aggregated(XElement attribute, WebColumn column) =>
        ((string?)attribute.Attribute("aggregate"), (string?)attribute.Attribute("dategrouping")) switch
        {
            _ when attribute.Attribute("rowaggregate") is not null => column with { Type = "IntegerType" },
            ("count" or "countcolumn", _) or (_, not null) => column with { Type = "IntegerType" },
            ("avg", _) when column.Type == "IntegerType" => column with { Type = "IntegerType" },
            _ => column,
        };
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>Which tables and columns views, charts, forms and site maps show, and of which table ribbons are.</summary>
internal static class InterfaceDependencies
{
    /// <summary>The dependencies of all rows.</summary>
    public static IReadOnlyList<Dependency> All(StoreTransaction transaction) =>
    [
        .. Of(transaction, "savedquery", "returnedtypecode", "fetchxml", OfFetch),
        .. Of(transaction, "savedqueryvisualization", "primaryentitytypecode", "datadescription", OfFetch),
        .. Of(transaction, "systemform", "objecttypecode", "formxml", OfForm),
        .. Of(transaction, "ribboncustomization", "entity", "ribbondiffxml", (_, _) => []),
        .. Of(transaction, "sitemap", null, "sitemapxml", (_, xml) => OfSiteMap(xml)),
    ];

    /// <summary>The table of a view, chart, form or ribbon; null when the component is none of them.</summary>
    public static string? TableOf(StoreTransaction transaction, Component component) => component.Type switch
    {
        ComponentType.View => transaction.Retrieve("savedquery", component.Id)?["returnedtypecode"] as string,
        ComponentType.Chart => transaction.Retrieve("savedqueryvisualization", component.Id)?["primaryentitytypecode"] as string,
        ComponentType.Form => transaction.Retrieve("systemform", component.Id)?["objecttypecode"] as string,
        ComponentType.Ribbon => transaction.Retrieve("ribboncustomization", component.Id)?["entity"] as string,
        _ => null,
    };

    private static IEnumerable<Dependency> Of(
        StoreTransaction transaction, string table, string? about, string column, Func<string?, XElement, IEnumerable<Component>> read)
    {
        var type = ComponentTables.OfRow(transaction.Catalog.Table(table));
        foreach (var row in RowScan.All(transaction, table))
        {
            var dependent = new Component(type, row.Id);
            var subject = about is null ? null : row[about] as string;
            if (subject is not null)
            {
                yield return new Dependency(dependent, MetadataComponents.OfTable(subject));
            }

            foreach (var required in Parse(row[column] as string) is { } xml ? read(subject, xml) : [])
            {
                yield return new Dependency(dependent, required);
            }
        }
    }

    // These rows take any text from anybody; one that is no XML shows nothing.
    private static XElement? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<Component> OfFetch(string? table, XElement xml)
    {
        foreach (var entity in xml.DescendantsAndSelf().Where(element => element.Name.LocalName is "entity" or "link-entity"))
        {
            var name = (string?)entity.Attribute("name") ?? string.Empty;
            yield return MetadataComponents.OfTable(name);
            foreach (var column in entity.Elements().Where(child => child.Name.LocalName == "attribute")
                .Select(child => (string?)child.Attribute("name")))
            {
                yield return MetadataComponents.OfColumn(name, column ?? string.Empty);
            }

            foreach (var (owner, column) in Mentions(entity, name))
            {
                yield return MetadataComponents.OfColumn(owner, column);
            }
        }
    }

    // Conditions and orders belong to the nearest entity above; a link's "to" belongs to the entity around it.
    private static IEnumerable<(string Owner, string Column)> Mentions(XElement entity, string name)
    {
        var own = entity.Descendants()
            .Where(element => element.Ancestors().First(above => above.Name.LocalName is "entity" or "link-entity") == entity);
        foreach (var element in own.Where(element => element.Name.LocalName is "condition" or "order" or "link-entity"))
        {
            var column = (string?)element.Attribute(element.Name.LocalName == "link-entity" ? "to" : "attribute");
            if (column is not null)
            {
                yield return (name, column);
            }
        }

        if (entity.Name.LocalName == "link-entity" && (string?)entity.Attribute("from") is { } from)
        {
            yield return (name, from);
        }
    }

    private static IEnumerable<Component> OfForm(string? table, XElement xml) => table is null
        ? []
        : xml.DescendantsAndSelf().Select(element => (string?)element.Attribute("datafieldname")).OfType<string>()
            .Select(column => MetadataComponents.OfColumn(table, column));

    private static IEnumerable<Component> OfSiteMap(XElement xml) =>
        xml.DescendantsAndSelf().Select(element => (string?)element.Attribute("Entity")).OfType<string>()
            .Select(MetadataComponents.OfTable);
}

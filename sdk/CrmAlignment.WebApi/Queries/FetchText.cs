using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>A query in FetchXML, of which the Web API changes the page and the rows that it starts from; the organization reads the rest.</summary>
internal sealed class FetchText
{
    private readonly XElement _fetch;

    private FetchText(XElement fetch) => _fetch = fetch;

    /// <summary>The table of the query.</summary>
    public XElement Entity => _fetch.Element("entity")!;

    /// <summary>Whether the rows are aggregates, which have no pages.</summary>
    public bool IsAggregate => _fetch.Attribute("aggregate")?.Value is "true" or "1";

    /// <summary>Whether the query says itself how many rows it wants.</summary>
    public bool HasSize => _fetch.Attribute("count") is not null || _fetch.Attribute("top") is not null;

    /// <summary>Number of the page, from 1.</summary>
    public int PageNumber => int.TryParse(_fetch.Attribute("page")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <summary>Reads a query.</summary>
    /// <param name="text">FetchXML.</param>
    /// <param name="table">The table of the address.</param>
    /// <exception cref="WebApiException">It is no FetchXML, or of another table.</exception>
    public static FetchText Read(string text, TableModel table)
    {
        var fetch = Parse(text);
        var name = fetch.Element("entity")?.Attribute("name")?.Value;
        return fetch.Name == "fetch" && name == table.Table.LogicalName
            ? new FetchText(fetch)
            : throw WebApiException.BadRequest(
                $"The query is of '{name}', the address of '{table.Table.LogicalName}'. Send <fetch><entity name=\"{table.Table.LogicalName}\">...</entity></fetch>.");
    }

    /// <summary>The query for the organization service.</summary>
    public FetchExpression ToQuery() => new(_fetch.ToString(SaveOptions.DisableFormatting));

    /// <summary>Makes the query one of aggregates.</summary>
    public void Aggregate() => _fetch.SetAttributeValue("aggregate", "true");

    /// <summary>Cuts the rows.</summary>
    public void Top(long rows) => _fetch.SetAttributeValue("top", rows);

    /// <summary>Sets how many rows a page has.</summary>
    public void Size(int rows) => _fetch.SetAttributeValue("count", rows);

    /// <summary>Sets the page.</summary>
    public void Page(int size, PageToken token, bool returnsCount)
    {
        _fetch.SetAttributeValue("top", null);
        Size(size);
        _fetch.SetAttributeValue("page", token.Number);
        _fetch.SetAttributeValue("paging-cookie", token.Cookie);
        _fetch.SetAttributeValue("returntotalrecordcount", returnsCount ? "true" : null);
    }

    /// <summary>Holds the query to the rows of a collection of one row.</summary>
    public void Restrict(TableModel target, NavigationModel collection, EntityReference origin)
    {
        if (collection.Relationship is OneToManyRelationship oneToMany)
        {
            Entity.Add(Both(Entity.Elements("filter").ToList(), Condition(oneToMany.ReferencingColumn, origin)));
            return;
        }

        var (near, far, intersect) = Ends.Of((ManyToManyRelationship)collection.Relationship!, collection);
        Entity.Add(new XElement(
            "link-entity",
            new XAttribute("name", intersect),
            new XAttribute("from", far),
            new XAttribute("to", target.Table.PrimaryIdColumn),
            new XElement("filter", Condition(near, origin))));
    }

    // The filters of the query move into one with the condition: two side by side are not said to be both meant.
    private static XElement Both(List<XElement> filters, XElement condition)
    {
        filters.ForEach(filter => filter.Remove());
        return new XElement("filter", new XAttribute("type", "and"), condition, filters);
    }

    private static XElement Condition(string column, EntityReference origin) => new(
        "condition", new XAttribute("attribute", column), new XAttribute("operator", "eq"), new XAttribute("value", origin.Id));

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException malformed)
        {
            throw WebApiException.BadRequest($"The FetchXML is no XML: {malformed.Message}");
        }
    }
}

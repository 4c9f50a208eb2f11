using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>Writes query trees as FetchXML; <see cref="FetchXmlReader"/> reads them back the same.</summary>
internal static class FetchXmlWriter
{
    private static readonly FrozenDictionary<ConditionOperator, string> Conditions = Names(FetchXmlOperators.Conditions);
    private static readonly FrozenDictionary<JoinOperator, string> Links = Names(FetchXmlOperators.Links);
    private static readonly FrozenDictionary<XrmAggregateType, string> Aggregates = Names(FetchXmlOperators.Aggregates);
    private static readonly FrozenDictionary<DatePart, string> DateParts = Names(FetchXmlOperators.DateParts);

    /// <summary>Writes a query.</summary>
    /// <param name="tree">The query, which may use anything that <see cref="FetchXmlReader"/> can read.</param>
    /// <returns>Text with a fetch element.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">FetchXML has no name for an operator of the query.</exception>
    public static string Write(QueryTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var fetch = new XElement("fetch");
        Add(fetch, "version", "1.0");
        Add(fetch, "output-format", "xml-platform");
        Add(fetch, "mapping", "logical");
        Add(fetch, "distinct", tree.Distinct ? "true" : "false");
        Add(fetch, "aggregate", Flag(tree.IsAggregate));
        Add(fetch, "aggregatelimit", Number(tree.AggregateLimit));
        Add(fetch, "top", Number(tree.Top));
        Add(fetch, "count", Number(tree.PageSize));
        Add(fetch, "page", tree.Page > 1 ? Number(tree.Page) : null);
        Add(fetch, "paging-cookie", tree.PagingCookie);
        Add(fetch, "returntotalrecordcount", Flag(tree.ReturnTotalCount));
        Add(fetch, "useraworderby", Flag(tree.UseRawOrder));
        fetch.Add(Node("entity", tree.Root));
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    private static FrozenDictionary<T, string> Names<T>(FrozenDictionary<string, T> values)
        where T : notnull =>
        values.GroupBy(pair => pair.Value, pair => pair.Key)
            .ToFrozenDictionary(names => names.Key, names => names.Min(StringComparer.Ordinal)!);

    private static XElement Node(string name, TableNode node)
    {
        var element = new XElement(name, new XAttribute("name", node.Table));
        if (node.AllColumns)
        {
            element.Add(new XElement("all-attributes"));
        }

        element.Add(node.Columns.Select(Column));
        element.Add(node.Orders.Select(Order));
        if (node.Filter is { } filter)
        {
            element.Add(Filter(filter as FilterGroup ?? FilterGroup.And(filter)));
        }

        element.Add(node.Links.Select(Link));
        return element;
    }

    private static XElement Link(QueryLink link)
    {
        var element = Node("link-entity", link.Node);
        Add(element, "from", link.FromColumn);
        Add(element, "to", link.ToColumn);
        Add(element, "link-type", Name(Links, link.Kind, "link type"));
        Add(element, "alias", link.Node.Alias);
        return element;
    }

    private static XElement Column(ColumnSelection column)
    {
        var element = new XElement("attribute", new XAttribute("name", column.Column));
        Add(element, "alias", column.Alias);
        Add(element, "aggregate", column.Aggregate == XrmAggregateType.None ? null : Aggregates[column.Aggregate]);
        Add(element, "groupby", Flag(column.IsGroup));
        Add(element, "dategrouping", column.DatePart is { } part ? DateParts[part] : null);
        Add(element, "usertimezone", column.InUserTimeZone ? null : "false");
        Add(element, "distinct", Flag(column.Distinct));
        Add(element, "rowaggregate", column.CountsChildren ? "CountChildren" : null);
        return element;
    }

    private static XElement Order(QueryOrder order)
    {
        var element = new XElement("order");
        Add(element, "attribute", order.Column);
        Add(element, "alias", order.Alias);
        Add(element, "entityname", order.Entity);
        Add(element, "descending", order.Descending ? "true" : "false");
        return element;
    }

    private static XElement Filter(FilterGroup group) =>
        new("filter", new XAttribute("type", group.IsOr ? "or" : "and"), group.Filters.Select(Part));

    private static XElement Part(QueryFilter filter) => filter switch
    {
        FilterGroup group => Filter(group),
        RelatedFilter related => Link(related.Link),
        QueryCondition condition => Condition(condition),
        _ => throw QueryFault.NotSupported($"the filter {filter.GetType().Name} in FetchXML"),
    };

    private static XElement Condition(QueryCondition condition)
    {
        var element = new XElement("condition");
        Add(element, "entityname", condition.Entity);
        Add(element, "attribute", condition.Column);
        Add(element, "operator", Name(Conditions, condition.Operator, "operator"));
        Add(element, "valueof", condition.ComparedColumn);
        if (condition.Values is [var single])
        {
            Add(element, "value", Text(single));
        }
        else
        {
            element.Add(condition.Values.Select(value => new XElement("value", Text(value))));
        }

        return element;
    }

    private static string Text(object? value) => value switch
    {
        Guid id => id.ToString("B").ToUpperInvariant(),
        EntityReference reference => Text(reference.Id),
        OptionSetValue option => Text(option.Value),
        Money money => Text(money.Value),
        bool flag => flag ? "1" : "0",
        Enum constant => constant.ToString("D"),
        DateTime { Kind: DateTimeKind.Local } moment => Text(moment.ToUniversalTime()),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture) + "Z",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Name<T>(FrozenDictionary<T, string> names, T value, string what)
        where T : notnull =>
        names.TryGetValue(value, out var name) ? name : throw QueryFault.NotSupported($"the {what} {value} in FetchXML");

    private static string? Flag(bool flag) => flag ? "true" : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Add(XElement element, string name, string? value) => element.SetAttributeValue(name, value);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>
/// Reads FetchXML into query trees
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/fetch). Elements and attributes that it
/// does not know are refused by name; those that only tune SQL Server are accepted and mean nothing here.
/// </summary>
internal static class FetchXmlReader
{
    /// <summary>Reads a query.</summary>
    /// <param name="fetchXml">Text with a fetch element.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is malformed, or has something that is not supported.</exception>
    public static QueryTree Read(string fetchXml)
    {
        var fetch = Parse(fetchXml);
        Check(
            fetch,
            "fetch",
            ["version", "output-format", "mapping", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "distinct",
                "aggregate", "aggregatelimit", "useraworderby", "no-lock", "latematerialize", "min-active-row-version", "datasource",
                "options"],
            ["entity"]);
        if (Text(fetch, "datasource") is { Length: > 0 } source)
        {
            throw QueryFault.NotSupported($"the data source '{source}' of FetchXML");
        }

        QueryHints.Require(Text(fetch, "options"));
        QuerySize.Require(fetch);
        var isAggregate = Flag(fetch, "aggregate");
        return new QueryTree
        {
            Root = Entity(
                fetch.Elements("entity").SingleOrDefault() ?? throw QueryFault.FetchXml("fetch needs one entity element."), isAggregate),
            Top = Number(fetch, "top"),
            Page = Number(fetch, "page") ?? 1,
            PageSize = Number(fetch, "count"),
            PagingCookie = Text(fetch, "paging-cookie"),
            ReturnTotalCount = Flag(fetch, "returntotalrecordcount"),
            Distinct = Flag(fetch, "distinct") && !isAggregate,
            IsAggregate = isAggregate,
            AggregateLimit = Number(fetch, "aggregatelimit"),
            UseRawOrder = Flag(fetch, "useraworderby"),
        };
    }

    private static XElement Parse(string? fetchXml)
    {
        if (string.IsNullOrWhiteSpace(fetchXml))
        {
            throw QueryFault.FetchXml("the text is empty.");
        }

        try
        {
            RequireShallow(fetchXml);
            using var reader = Open(fetchXml);
            return XElement.Load(reader);
        }
        catch (XmlException malformed)
        {
            throw QueryFault.FetchXml(malformed.Message);
        }
    }

    private static XmlReader Open(string fetchXml) =>
        XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

    // Only a long text can nest deep enough to exhaust the stack, or the patience: XElement looks up its ancestors as it loads.
    private static void RequireShallow(string fetchXml)
    {
        const int LongText = 16_384;
        const int Levels = 500;
        if (fetchXml.Length <= LongText)
        {
            return;
        }

        using var reader = Open(fetchXml);
        while (reader.Read())
        {
            if (reader.Depth > Levels)
            {
                throw QueryFault.FetchXml($"elements are nested more than {Levels} levels deep.");
            }
        }
    }

    private static TableNode Entity(XElement element, bool isAggregate)
    {
        Check(element, "entity", ["name", "enableprefiltering", "prefilterparametername"],
            ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"]);
        return Node(element, Required(element, "name"), null, isAggregate);
    }

    private static TableNode Node(XElement element, string table, string? alias, bool isAggregate) => new(table)
    {
        Alias = alias,
        AllColumns = element.Element("all-attributes") is not null,
        Columns = [.. element.Elements("attribute").Select(attribute => Column(attribute, isAggregate))],
        Filter = Filters(element),
        Links = [.. element.Elements("link-entity").Select(link => Link(link, isAggregate))],
        Orders = [.. element.Elements("order").Select(Order)],
    };

    // Several filter elements side by side are joined by and.
    private static FilterGroup? Filters(XElement element)
    {
        var filters = element.Elements("filter").Select(Filter).ToList();
        return filters.Count switch
        {
            0 => null,
            1 => filters[0],
            _ => FilterGroup.And([.. filters]),
        };
    }

    private static QueryLink Link(XElement element, bool isAggregate)
    {
        Check(
            element,
            "link-entity",
            ["name", "from", "to", "alias", "link-type", "intersect", "visible", "enableprefiltering", "prefilterparametername"],
            ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"]);
        var kind = Text(element, "link-type") is { } type ? Known(FetchXmlOperators.Links, type, "link-type") : JoinOperator.Inner;
        return new QueryLink(
            kind, Required(element, "from"), Required(element, "to"),
            Node(element, Required(element, "name"), Text(element, "alias"), isAggregate));
    }

    private static ColumnSelection Column(XElement element, bool isAggregate)
    {
        Check(
            element,
            "attribute",
            ["name", "alias", "aggregate", "groupby", "dategrouping", "distinct", "usertimezone", "rowaggregate", "build", "addedby"],
            []);
        var selection = new ColumnSelection(Required(element, "name"))
        {
            Alias = Text(element, "alias"),
            Aggregate = Text(element, "aggregate") is { } aggregate
                ? Known(FetchXmlOperators.Aggregates, aggregate, "aggregate")
                : XrmAggregateType.None,
            IsGroup = Flag(element, "groupby"),
            DatePart = Text(element, "dategrouping") is { } part ? Known(FetchXmlOperators.DateParts, part, "dategrouping") : null,
            Distinct = Flag(element, "distinct"),
            CountsChildren = Text(element, "rowaggregate") switch
            {
                null => false,
                "CountChildren" => true,
                var other => throw QueryFault.NotSupported($"the rowaggregate '{other}' in FetchXML"),
            },
            InUserTimeZone = Text(element, "usertimezone") is null || Flag(element, "usertimezone"),
        };
        return isAggregate || selection is { Aggregate: XrmAggregateType.None, IsGroup: false }
            ? selection
            : throw QueryFault.FetchXml($"the column '{selection.Column}' has an aggregate or groupby, but fetch lacks aggregate='true'.");
    }

    private static QueryOrder Order(XElement element)
    {
        Check(element, "order", ["attribute", "alias", "descending", "entityname"], []);
        return new QueryOrder(Name(element, "attribute"), Flag(element, "descending"))
        {
            Alias = Name(element, "alias"),
            Entity = Name(element, "entityname"),
        };
    }

    private static FilterGroup Filter(XElement element)
    {
        Check(
            element,
            "filter",
            ["type", "hint", "isquickfindfields", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled",
                "bypassquickfind"],
            ["condition", "filter", "link-entity"]);
        var isOr = Text(element, "type") switch
        {
            null or "and" => false,
            "or" => true,
            var other => throw QueryFault.FetchXml($"a filter has the type '{other}'; it can be 'and' or 'or'."),
        };
        return new FilterGroup(isOr, [.. element.Elements().Select(Part)]);
    }

    private static QueryFilter Part(XElement element) => element.Name.LocalName switch
    {
        "condition" => Condition(element),
        "filter" => Filter(element),
        _ => new RelatedFilter(Link(element, isAggregate: false)),
    };

    private static QueryCondition Condition(XElement element)
    {
        Check(
            element,
            "condition",
            ["attribute", "operator", "value", "valueof", "entityname", "column", "aggregate", "alias", "rowaggregate", "uiname", "uitype",
                "uihidden"],
            ["value"]);
        foreach (var unsupported in new[] { "aggregate", "rowaggregate", "column" }.Where(name => element.Attribute(name) is not null))
        {
            throw QueryFault.NotSupported($"the attribute '{unsupported}' of a condition in FetchXML");
        }

        var op = Known(FetchXmlOperators.Conditions, Required(element, "operator"), "operator");
        return new QueryCondition(Required(element, "attribute"), op, Values(element, op))
        {
            Entity = Text(element, "entityname"),
            ComparedColumn = Text(element, "valueof"),
        };
    }

    // Tools leave value='' on conditions that have value elements or take none; the platform ignores it
    // (https://github.com/DynamicsValue/fake-xrm-easy/issues/45).
    private static ImmutableArray<object?> Values(XElement element, ConditionOperator op)
    {
        var listed = element.Elements("value").Select(value => (object?)value.Value).ToImmutableArray();
        var single = element.Attribute("value")?.Value;
        if (single is null || !listed.IsEmpty || (single.Length == 0 && op is ConditionOperator.Null or ConditionOperator.NotNull))
        {
            return listed;
        }

        return [single];
    }

    private static void Check(XElement element, string name, string[] attributes, string[] children)
    {
        if (element.Name.LocalName != name)
        {
            throw QueryFault.FetchXml($"found the element '{element.Name.LocalName}' where '{name}' belongs.");
        }

        foreach (var attribute in element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None))
        {
            if (!attributes.Contains(attribute.Name.LocalName))
            {
                throw QueryFault.NotSupported($"the attribute '{attribute.Name.LocalName}' of the element '{name}' in FetchXML");
            }
        }

        foreach (var child in element.Elements().Where(child => !children.Contains(child.Name.LocalName)))
        {
            throw QueryFault.NotSupported($"the element '{child.Name.LocalName}' inside '{name}' in FetchXML");
        }
    }

    private static T Known<T>(IReadOnlyDictionary<string, T> names, string name, string what) =>
        names.TryGetValue(name, out var known) ? known : throw QueryFault.NotSupported($"the {what} '{name}' in FetchXML");

    private static string Required(XElement element, string attribute) =>
        Text(element, attribute) is { Length: > 0 } text
            ? text
            : throw QueryFault.FetchXml($"the element '{element.Name.LocalName}' needs the attribute '{attribute}'.");

    private static string? Text(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private static string? Name(XElement element, string attribute) => Text(element, attribute) is { Length: > 0 } name ? name : null;

    private static bool Flag(XElement element, string attribute) => Text(element, attribute) switch
    {
        null or "" or "false" or "False" or "FALSE" or "0" => false,
        "true" or "True" or "TRUE" or "1" => true,
        var other => throw QueryFault.FetchXml($"the attribute '{attribute}' is '{other}'; it can be 'true' or 'false'."),
    };

    private static int? Number(XElement element, string attribute)
    {
        if (Text(element, attribute) is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw QueryFault.FetchXml($"the attribute '{attribute}' is '{text}'; it must be a whole number.");
    }
}

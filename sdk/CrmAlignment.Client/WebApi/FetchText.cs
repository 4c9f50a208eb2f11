using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// A query as FetchXML, which the Web API takes. A link without an alias is given one, as the platform does.
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/
/// </summary>
internal sealed class FetchText
{
    private int _links;

    /// <summary>The fetch element of a query.</summary>
    /// <exception cref="NotSupportedException">The query is of another kind.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is FetchXML that cannot be read, or names no table.</exception>
    public static XElement Of(QueryBase query) => query switch
    {
        FetchExpression fetch => Asked(fetch.Query),
        QueryExpression expression => new FetchText().Fetch(expression),
        QueryByAttribute byAttribute => new FetchText().Fetch(Expression(byAttribute)),
        _ => throw new NotSupportedException($"The Web API service does not send a {query.GetType().Name}."),
    };

    // An address of the Web API begins with the table, so what does not say it is refused here as the organization service refuses it.
    private static XElement Asked(string? text)
    {
        try
        {
            var fetch = string.IsNullOrWhiteSpace(text) ? throw WebFault.OfFetchXml("the text is empty.") : Parse(text!);
            return string.IsNullOrEmpty((string?)fetch.Element("entity")?.Attribute("name")) ? throw WebFault.OfFetchXml("the query names no table.") : fetch;
        }
        catch (XmlException malformed)
        {
            throw WebFault.OfFetchXml(malformed.Message);
        }
    }

    /// <summary>XML of a text from outside, without document types.</summary>
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    private static QueryExpression Expression(QueryByAttribute query)
    {
        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        expression.Orders.AddRange(query.Orders);
        for (var index = 0; index < query.Attributes.Count; index++)
        {
            expression.Criteria.AddCondition(query.Values[index] is { } value
                ? new ConditionExpression(query.Attributes[index], ConditionOperator.Equal, value)
                : new ConditionExpression(query.Attributes[index], ConditionOperator.Null));
        }

        return expression;
    }

    private XElement Fetch(QueryExpression query)
    {
        var fetch = new XElement("fetch");
        Set(fetch, "aggregate", Aggregates(query) ? "true" : null);
        Set(fetch, "top", query.TopCount);
        Set(fetch, "distinct", query.Distinct ? "true" : null);
        if (query.PageInfo is { } page)
        {
            Set(fetch, "count", page.Count > 0 ? page.Count : null);
            Set(fetch, "page", page.PageNumber > 0 ? page.PageNumber : null);
            Set(fetch, "paging-cookie", string.IsNullOrEmpty(page.PagingCookie) ? null : page.PagingCookie);
            Set(fetch, "returntotalrecordcount", page.ReturnTotalRecordCount ? "true" : null);
        }

        var entity = new XElement("entity", new XAttribute("name", query.EntityName));
        Columns(entity, query.ColumnSet);
        foreach (var order in query.Orders)
        {
            entity.Add(Order(order));
        }

        Criteria(entity, query.Criteria);
        Links(entity, query.LinkEntities);
        fetch.Add(entity);
        return fetch;
    }

    private static void Columns(XElement source, ColumnSet? columns)
    {
        if (columns is null)
        {
            return;
        }

        if (columns.AllColumns)
        {
            source.Add(new XElement("all-attributes"));
        }

        foreach (var column in columns.Columns)
        {
            source.Add(new XElement("attribute", new XAttribute("name", column)));
        }

        foreach (var expression in columns.AttributeExpressions)
        {
            source.Add(Attribute(expression));
        }
    }

    private static XElement Attribute(XrmAttributeExpression expression)
    {
        var attribute = new XElement("attribute", new XAttribute("name", expression.AttributeName));
        Set(attribute, "alias", expression.Alias);
        Set(attribute, "groupby", expression.HasGroupBy ? "true" : null);
        Set(attribute, "aggregate", expression.AggregateType == XrmAggregateType.None ? null : expression.AggregateType.ToString().ToLowerInvariant());
        Set(attribute, "dategrouping", expression.DateTimeGrouping == XrmDateTimeGrouping.None ? null : Grouping(expression.DateTimeGrouping));

        // A query of the organization service groups dates in UTC, FetchXML in the user's time zone unless it says otherwise.
        Set(attribute, "usertimezone", expression.DateTimeGrouping == XrmDateTimeGrouping.None ? null : "false");
        return attribute;
    }

    private static string Grouping(XrmDateTimeGrouping grouping) => grouping switch
    {
        XrmDateTimeGrouping.FiscalPeriod => "fiscal-period",
        XrmDateTimeGrouping.FiscalYear => "fiscal-year",
        _ => grouping.ToString().ToLowerInvariant(),
    };

    private static bool Aggregates(QueryExpression query) =>
        Aggregates(query.ColumnSet) || query.LinkEntities.Any(Aggregates);

    private static bool Aggregates(LinkEntity link) => Aggregates(link.Columns) || link.LinkEntities.Any(Aggregates);

    private static bool Aggregates(ColumnSet? columns) =>
        columns?.AttributeExpressions.Any(expression => expression.HasGroupBy || expression.AggregateType != XrmAggregateType.None) == true;

    private static XElement Order(OrderExpression order)
    {
        var element = new XElement("order");
        Set(element, "attribute", order.AttributeName);
        Set(element, "alias", order.Alias);
        Set(element, "entityname", order.EntityName);
        Set(element, "descending", order.OrderType == OrderType.Descending ? "true" : null);
        return element;
    }

    private void Criteria(XElement source, FilterExpression? filter)
    {
        if (filter is not null && (filter.Conditions.Count > 0 || filter.Filters.Count > 0 || filter.AnyAllFilterLinkEntity is not null))
        {
            source.Add(Filter(filter));
        }
    }

    private XElement Filter(FilterExpression filter)
    {
        var element = new XElement("filter", new XAttribute("type", filter.FilterOperator == LogicalOperator.Or ? "or" : "and"));
        foreach (var condition in filter.Conditions)
        {
            element.Add(Condition(condition));
        }

        foreach (var inner in filter.Filters)
        {
            Criteria(element, inner);
        }

        if (filter.AnyAllFilterLinkEntity is { } related)
        {
            Links(element, [related]);
        }

        return element;
    }

    private static XElement Condition(ConditionExpression condition)
    {
        var element = new XElement("condition");
        Set(element, "entityname", condition.EntityName);
        Set(element, "attribute", condition.AttributeName);
        Set(element, "operator", FetchOperators.Of(condition.Operator));
        var values = condition.Values.SelectMany(value => Values(condition.Operator, value)).ToList();
        if (condition.CompareColumns)
        {
            Set(element, "valueof", values.Single());
        }
        else if (condition.Operator is ConditionOperator.Contains or ConditionOperator.DoesNotContain && values.Count == 1 && values[0] is string part)
        {
            // FetchXML has no operator of the name: a pattern that is found anywhere.
            Set(element, "operator", condition.Operator == ConditionOperator.Contains ? "like" : "not-like");
            Set(element, "value", $"%{part.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]")}%");
        }
        else if (values.Count == 1 && !TakesList(condition.Operator))
        {
            Set(element, "value", Text(values[0]));
        }
        else
        {
            element.Add(values.Select(value => new XElement("value", Text(value))));
        }

        return element;
    }

    // A selection of several options is one value where it is compared as a whole.
    // https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist
    private static IEnumerable<object> Values(ConditionOperator condition, object value) => value switch
    {
        OptionSetValueCollection when condition is not (ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues) => [value],
        System.Collections.IEnumerable several and not string => several.Cast<object>(),
        _ => [value],
    };

    private static bool TakesList(ConditionOperator condition) =>
        condition is ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues;

    private void Links(XElement source, IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            var element = new XElement("link-entity");
            Set(element, "name", link.LinkToEntityName);
            Set(element, "from", link.LinkToAttributeName);
            Set(element, "to", link.LinkFromAttributeName);
            Set(element, "link-type", FetchOperators.Of(link.JoinOperator));
            _links++;
            Set(element, "alias", string.IsNullOrEmpty(link.EntityAlias) ? $"{link.LinkToEntityName}{_links}" : link.EntityAlias);
            Columns(element, link.Columns);
            foreach (var order in link.Orders)
            {
                element.Add(Order(order));
            }

            Criteria(element, link.LinkCriteria);
            Links(element, link.LinkEntities);
            source.Add(element);
        }
    }

    private static string Text(object value) => value switch
    {
        DateTime date => (date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            + (date.Kind == DateTimeKind.Unspecified ? "" : "Z"),
        bool flag => flag ? "1" : "0",
        EntityReference reference => reference.Id.ToString("D"),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        OptionSetValueCollection choices => string.Join(",", choices.Select(choice => Text(choice))),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static void Set(XElement element, string name, object? value)
    {
        if (value is not null)
        {
            element.SetAttributeValue(name, value);
        }
    }
}

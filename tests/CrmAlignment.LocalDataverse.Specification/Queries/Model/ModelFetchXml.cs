using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>Writes queries of the model in FetchXML. Each linked table returns its primary key under the link's name.</summary>
public static class ModelFetchXml
{
    private static readonly FrozenDictionary<ConditionOperator, string> Operators = new Dictionary<ConditionOperator, string>
    {
        [ConditionOperator.Null] = "null",
        [ConditionOperator.NotNull] = "not-null",
        [ConditionOperator.Equal] = "eq",
        [ConditionOperator.NotEqual] = "ne",
        [ConditionOperator.GreaterThan] = "gt",
        [ConditionOperator.GreaterEqual] = "ge",
        [ConditionOperator.LessThan] = "lt",
        [ConditionOperator.LessEqual] = "le",
        [ConditionOperator.In] = "in",
        [ConditionOperator.NotIn] = "not-in",
        [ConditionOperator.Between] = "between",
        [ConditionOperator.NotBetween] = "not-between",
        [ConditionOperator.Like] = "like",
        [ConditionOperator.NotLike] = "not-like",
        [ConditionOperator.BeginsWith] = "begins-with",
        [ConditionOperator.DoesNotBeginWith] = "not-begin-with",
        [ConditionOperator.EndsWith] = "ends-with",
        [ConditionOperator.DoesNotEndWith] = "not-end-with",
        [ConditionOperator.On] = "on",
        [ConditionOperator.OnOrBefore] = "on-or-before",
        [ConditionOperator.OnOrAfter] = "on-or-after",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<JoinOperator, string> Links = new Dictionary<JoinOperator, string>
    {
        [JoinOperator.Inner] = "inner",
        [JoinOperator.LeftOuter] = "outer",
        [JoinOperator.Exists] = "exists",
        [JoinOperator.In] = "in",
        [JoinOperator.MatchFirstRowUsingCrossApply] = "matchfirstrowusingcrossapply",
        [JoinOperator.Any] = "any",
        [JoinOperator.NotAny] = "not any",
        [JoinOperator.All] = "all",
        [JoinOperator.NotAll] = "not all",
    }.ToFrozenDictionary();

    /// <summary>A query that returns rows.</summary>
    /// <param name="root">The query.</param>
    /// <returns>The fetch element.</returns>
    public static XElement Write(ModelNode root)
    {
        var fetch = Write(root, _ => []);
        foreach (var (alias, element) in Elements(fetch))
        {
            var table = (string)element.Attribute("name")!;
            element.AddFirst(new XElement("attribute", new XAttribute("name", table + "id"), new XAttribute("alias", alias)));
        }

        return fetch;
    }

    /// <summary>A query with columns of one's own.</summary>
    /// <param name="root">The query.</param>
    /// <param name="columns">Elements for each table.</param>
    /// <returns>The fetch element.</returns>
    public static XElement Write(ModelNode root, Func<ModelNode, IEnumerable<XElement>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var entity = new XElement("entity", new XAttribute("name", root.Table.Name), Inside(root, root.Alias, columns));
        return new XElement("fetch", entity);
    }

    // The links that bring rows.
    private static IEnumerable<(string Alias, XElement Element)> Elements(XElement fetch) => fetch.Descendants("link-entity")
        .Where(link => (string?)link.Attribute("link-type") is "inner" or "outer" or "matchfirstrowusingcrossapply"
            && link.Ancestors("filter").All(_ => false))
        .Where(link => link.Ancestors("link-entity").All(parent => (string?)parent.Attribute("link-type") is not ("exists" or "in")))
        .Select(link => ((string)link.Attribute("alias")!, link));

    private static IEnumerable<XElement> Inside(ModelNode node, string own, Func<ModelNode, IEnumerable<XElement>> columns)
    {
        foreach (var column in columns(node))
        {
            yield return column;
        }

        if (node.Filter is { } filter)
        {
            yield return filter is ModelGroup ? Filter(filter, own) : new XElement("filter", Filter(filter, own));
        }

        foreach (var link in node.Links)
        {
            yield return Link(link, columns);
        }
    }

    private static XElement Link(ModelLink link, Func<ModelNode, IEnumerable<XElement>> columns) => new(
        "link-entity",
        new XAttribute("name", link.Node.Table.Name),
        new XAttribute("from", link.From),
        new XAttribute("to", link.To),
        new XAttribute("link-type", Links[link.Kind]),
        new XAttribute("alias", link.Node.Alias),
        Inside(link.Node, link.Node.Alias, columns));

    private static XElement Filter(ModelFilter filter, string own) => filter switch
    {
        ModelGroup group => new XElement(
            "filter", new XAttribute("type", group.IsOr ? "or" : "and"), group.Filters.Select(part => Filter(part, own))),
        ModelRelated related => Link(related.Link, _ => []),
        ModelCondition condition => Condition(condition, own),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static XElement Condition(ModelCondition condition, string own) => new(
        "condition",
        condition.Alias == own ? null : new XAttribute("entityname", condition.Alias),
        new XAttribute("attribute", condition.Column.Name),
        new XAttribute("operator", Operators[condition.Operator]),
        condition.Compared is { } compared ? new XAttribute("valueof", compared) : null,
        condition.Values.Select(value => new XElement("value", Text(value))));

    private static string Text(object value) => value switch
    {
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>Groups and aggregates made at random.</summary>
public static class RandomAggregates
{
    private static readonly string[] OfNumbers = ["count", "countcolumn", "distinct", "sum", "avg", "min", "max"];
    private static readonly string[] OfMoments = ["count", "countcolumn", "distinct", "min", "max"];
    private static readonly string[] OfOthers = ["count", "countcolumn", "distinct"];
    private static readonly string[] Parts = ["day", "month", "quarter", "year"];

    /// <summary>A group by a column, or by a part of a date.</summary>
    /// <param name="queries">Chooses.</param>
    /// <param name="scopes">Tables of the query.</param>
    /// <param name="name">Name in the result.</param>
    public static ModelAggregate Group(RandomQueries queries, IReadOnlyList<(string Alias, ModelTable Table)> scopes, string name)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var (alias, table) = queries.One(scopes);
        var column = queries.One(table.Columns);
        var part = column.Type == ModelType.Moment ? queries.One(Parts) : null;
        var element = Element(column, name, new XAttribute("groupby", "true"), part is null ? null : new XAttribute("dategrouping", part));
        return new ModelAggregate(alias, name, element, rows => rows[0][alias]?[column.Name] is { } value ? PartOf(value, part) : null);
    }

    /// <summary>An aggregate of a column.</summary>
    /// <param name="queries">Chooses.</param>
    /// <param name="scopes">Tables of the query.</param>
    /// <param name="name">Name in the result.</param>
    public static ModelAggregate Aggregate(RandomQueries queries, IReadOnlyList<(string Alias, ModelTable Table)> scopes, string name)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var (alias, table) = queries.One(scopes);
        var column = queries.One(table.Columns);
        var kind = queries.One(column.Type switch
        {
            ModelType.Number or ModelType.Amount => OfNumbers,
            ModelType.Moment => OfMoments,
            _ => OfOthers,
        });
        var element = kind == "distinct"
            ? Element(column, name, new XAttribute("aggregate", "countcolumn"), new XAttribute("distinct", "true"))
            : Element(column, name, new XAttribute("aggregate", kind));
        return new ModelAggregate(alias, name, element, rows => Of(kind, [.. rows.Select(row => row[alias]?[column.Name])]));
    }

    private static XElement Element(ModelColumn column, string name, params XAttribute?[] attributes) =>
        new("attribute", new XAttribute("name", column.Name), new XAttribute("alias", name), attributes);

    private static object PartOf(object value, string? part) => (value, part) switch
    {
        (DateTime moment, "day") => moment.Day,
        (DateTime moment, "month") => moment.Month,
        (DateTime moment, "quarter") => (moment.Month + 2) / 3,
        (DateTime moment, "year") => moment.Year,
        _ => value,
    };

    // Over values that are all missing a sum is 0, and the others are missing too.
    private static object? Of(string kind, IReadOnlyList<object?> column)
    {
        var values = column.Where(value => value is not null).Select(value => value!).ToList();
        return kind switch
        {
            "count" => column.Count,
            "countcolumn" => values.Count,
            "distinct" => values.DistinctBy(value => value is string text ? text.ToUpperInvariant() : value).Count(),
            "sum" => values.Sum(Number),
            "avg" when values.Count > 0 => Average(values),
            "min" => values.Order(Comparer<object>.Create(ModelValues.Order)).FirstOrDefault(),
            "max" => values.OrderDescending(Comparer<object>.Create(ModelValues.Order)).FirstOrDefault(),
            _ => null,
        };
    }

    // The average of whole numbers is a whole number; amounts have four digits.
    private static decimal Average(List<object> values) => values[0] is int
        ? decimal.Truncate(values.Average(Number))
        : Math.Round(values.Average(Number), 4, MidpointRounding.AwayFromZero);

    private static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}

/// <summary>A group or an aggregate: what it is in FetchXML, and what LINQ makes of it.</summary>
/// <param name="Alias">The table's name in the query.</param>
/// <param name="Name">Name in the result.</param>
/// <param name="Element">Its attribute element.</param>
/// <param name="Compute">Its value over rows.</param>
public sealed record ModelAggregate(
    string Alias, string Name, XElement Element, Func<IReadOnlyList<ImmutableDictionary<string, ModelRow?>>, object?> Compute)
{
    /// <summary>The value that LINQ computes, as text.</summary>
    /// <param name="rows">Rows of a group.</param>
    public string Of(IReadOnlyList<ImmutableDictionary<string, ModelRow?>> rows) => Text(Compute(rows));

    /// <summary>The value that a query returned, as text.</summary>
    /// <param name="row">A row of the result.</param>
    public string Of(Entity row) => Text(row?.GetAttributeValue<AliasedValue>(Name)?.Value);

    // Groups of texts that differ in case are one; any of the texts stands for it.
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.ToUpperInvariant(),
        Money money => Text(money.Value),
        OptionSetValue option => Text(option.Value),
        EntityReference reference => reference.Id.ToString(),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

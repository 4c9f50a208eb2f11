using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Where a query continues after a paging cookie.</summary>
/// <param name="transaction">Finds the row that a cookie without row numbers names.</param>
/// <param name="parameters">Takes the values.</param>
/// <param name="keys">The total order of the query.</param>
internal sealed class PagingPlace(StoreTransaction transaction, SqlParameters parameters, IReadOnlyList<OrderKey> keys)
{
    /// <summary>The condition for rows after the last of the cookie's page; null when the cookie is of another page.</summary>
    /// <param name="text">The cookie.</param>
    /// <param name="page">The page that is asked for.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is no cookie of a query with this order.</exception>
    internal string? After(string text, int page)
    {
        var cookie = PagingCookie.Parse(text);
        var elements = cookie.Elements().ToList();
        if (cookie.Name != "cookie"
            || !elements.Select(element => element.Name.LocalName).SequenceEqual(keys.Select(key => key.Column.LogicalName)))
        {
            throw QueryFault.FetchXml("the paging cookie belongs to a query with another order.");
        }

        if (cookie.Attribute("page")?.Value != (page - 1).ToString(CultureInfo.InvariantCulture))
        {
            return null;
        }

        return After([.. elements.Select((element, index) => Read(element, keys[index]))], 0);
    }

    // Rows after the values in the total order. SQLite, like SQL Server, has nulls first when ascending.
    private string After(List<object?> values, int index)
    {
        if (index == keys.Count)
        {
            return "0";
        }

        var (key, value) = (keys[index], values[index]);
        var rest = After(values, index + 1);
        if (value is null)
        {
            return key.Descending
                ? $"({key.Sql} IS NULL AND {rest})"
                : $"({key.Sql} IS NOT NULL OR {rest})";
        }

        var place = parameters.Add(value);
        return key.Descending
            ? $"({key.Sql} < {place} OR {key.Sql} IS NULL OR ({key.Sql} = {place} AND {rest}))"
            : $"({key.Sql} > {place} OR ({key.Sql} = {place} AND {rest}))";
    }

    private object? Read(XElement element, OrderKey key)
    {
        if (element.Attribute("lastnull") is not null)
        {
            return null;
        }

        var last = element.Attribute("last")?.Value ?? throw CookieValue.Unreadable(key);
        if (!key.IsRowNumber)
        {
            return CookieValue.Read(key, last);
        }

        return element.Attribute(PagingCookie.LastRow)?.Value is { } row ? CookieValue.Read(key, row) : RowOf(key, last);
    }

    // A cookie as the platform writes it names the row by its id alone.
    private object RowOf(OrderKey key, string id)
    {
        if (!Guid.TryParse(id, out var parsed))
        {
            throw CookieValue.Unreadable(key);
        }

        var (table, column) = (SqlName.Quote(key.Scope.Table.LogicalName), SqlName.Quote(key.Column.LogicalName));
        var rows = new List<object?>();
        transaction.Session.ForEach(
            $"SELECT rowid FROM {table} WHERE {column} = ?1", [ColumnEncoding.Encode(parsed)], statement => rows.Add(statement.Raw(0)));
        return rows.SingleOrDefault() ?? throw QueryFault.FetchXml(
            $"the paging cookie continues after a row that is gone: {key.Scope.Table.LogicalName} {parsed:D}. "
            + "Begin again with the first page, without a cookie.");
    }
}

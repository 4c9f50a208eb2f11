using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>The rows of one page, and between which rows it lies.</summary>
/// <param name="plan">The plan whose rows they are.</param>
/// <param name="builder">Shows values.</param>
/// <param name="size">The most rows.</param>
internal sealed class PageReader(RowPlan plan, EntityBuilder builder, int size)
{
    private readonly RowBuilder _rows = new(plan.Layout, builder);
    private CookieRow? _first;
    private CookieRow? _last;

    /// <summary>The rows.</summary>
    internal List<Entity> Entities { get; } = new(plan.LastCount.Value);

    /// <summary>Whether there are rows after them.</summary>
    internal bool HasMore { get; private set; }

    /// <summary>Reads the row on which a statement stands.</summary>
    /// <param name="statement">The statement.</param>
    internal void Read(SqlStatement statement)
    {
        HasMore = Entities.Count == size;
        if (HasMore)
        {
            return;
        }

        Entities.Add(_rows.Build(statement));
        if (!plan.CanContinue)
        {
            return;
        }

        if (Entities.Count == 1 && size > 1)
        {
            _first = KeysOf(statement);
        }

        if (Entities.Count == size)
        {
            _last = KeysOf(statement);
            _first ??= _last;
        }
    }

    /// <summary>The cookie with which the next page begins; null when there is none.</summary>
    /// <param name="page">Number of this page.</param>
    internal string? Cookie(int page) =>
        HasMore && _first is not null && _last is not null ? PagingCookie.Write(page, plan.Keys, _first, _last) : null;

    private CookieRow KeysOf(SqlStatement statement)
    {
        var count = plan.Keys.Count;
        var (values, ids) = (new object?[count], new object?[count]);
        var next = plan.Width + count;
        for (var key = 0; key < count; key++)
        {
            values[key] = statement.Raw(plan.Width + key);
            ids[key] = plan.Keys[key].IsRowNumber ? statement.Raw(next++) : null;
        }

        return new CookieRow(values, ids);
    }
}

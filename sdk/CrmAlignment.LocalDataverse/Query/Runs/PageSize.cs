using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>How many rows a query returns at most.</summary>
internal static class PageSize
{
    /// <summary>The size of a query's pages; with top, of its only one.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The numbers are out of range, or contradict each other.</exception>
    internal static int Of(QueryTree tree, QueryLimits limits)
    {
        if (tree.Top is { } top)
        {
            return OfTop(top, tree, limits);
        }

        if (tree.Page < 1 || tree.PageSize is < 1)
        {
            throw QueryFault.FetchXml("page and count must be at least 1.");
        }

        return Math.Min(tree.PageSize ?? limits.PageSize, limits.PageSize);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/fetch, top.
    private static int OfTop(int top, QueryTree tree, QueryLimits limits)
    {
        if (tree.Page > 1 || tree.PageSize is not null || tree.ReturnTotalCount)
        {
            throw QueryFault.FetchXml("top cannot be combined with paging or a total count.");
        }

        return top >= 0 && top <= limits.PageSize
            ? top
            : throw QueryFault.FetchXml(
                string.Create(CultureInfo.InvariantCulture, $"top must be from 0 to {limits.PageSize}, but is {top}."));
    }
}

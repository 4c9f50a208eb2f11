using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// The contexts (@odata.context, behind the root of the service) of what an address without expansions is answered with: they depend on the
/// entity set and on $select alone. Of the same address a row is written when something was posted there, and a page otherwise.
/// </summary>
internal sealed class KeptContexts
{
    private const int MostSelections = 1000;

    private const int LongestSelection = 1000;

    private static readonly ConditionalWeakTable<WebModel, ConcurrentDictionary<string, KeptContexts>> ByModel = [];

    /// <summary>The context of a row; null as long as none was written.</summary>
    public string? OfRow { get; set; }

    /// <summary>The context of a page; null as long as none was written.</summary>
    public string? OfPage { get; set; }

    /// <summary>The contexts of an address; null for one of another kind, whose context is not kept.</summary>
    public static KeptContexts? Of(WebExchange exchange)
    {
        var isRow = exchange.Path.Count == 2 && exchange.Path.LastSegment is KeySegment;
        var selection = exchange.Option("$select") ?? "*";
        if (exchange.Path.FirstSegment is not EntitySetSegment set || selection.Length > LongestSelection || (exchange.Path.Count != 1 && !isRow))
        {
            return null;
        }

        var kept = ByModel.GetValue(exchange.Model, static _ => new ConcurrentDictionary<string, KeptContexts>(StringComparer.Ordinal));
        var key = $"{set.EntitySet.Name}{(isRow ? "()" : string.Empty)}?{selection}";
        return kept.TryGetValue(key, out var known) ? known : Add(kept, key);
    }

    private static KeptContexts Add(ConcurrentDictionary<string, KeptContexts> kept, string key)
    {
        if (kept.Count > MostSelections)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(key, static _ => new KeptContexts());
    }
}

using System;
using System.Collections.Frozen;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// Which options of the protocol a query may have. One that would be overlooked would give other rows than were asked for.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview#odata-query-options
/// </summary>
internal static class OptionRules
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "$select", "$expand", "$filter", "$orderby", "$top", "$count", "$apply", "$skiptoken", "$deltatoken", "$id");

    /// <summary>Refuses an option that is not supported, by its name.</summary>
    /// <exception cref="WebApiException">There is one.</exception>
    public static void Check(WebExchange exchange)
    {
        if (exchange.Options.FirstOrDefault(name => name.StartsWith('$') && !Known.Contains(name)) is { } unknown)
        {
            throw WebApiException.NotSupported(unknown == "$skip" ? "$skip, instead of which @odata.nextLink gives the next page," : $"The query option {unknown}");
        }
    }

    /// <summary>Refuses options beside one that says all of the query.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="whole">The option that says all of it.</param>
    /// <param name="allowed">What may stand beside it.</param>
    /// <exception cref="WebApiException">There is one.</exception>
    public static void RequireAlone(WebExchange exchange, string whole, params ReadOnlySpan<string> allowed)
    {
        foreach (var name in exchange.Options)
        {
            if (name.StartsWith('$') && !allowed.Contains(name))
            {
                throw WebApiException.BadRequest($"{name} cannot stand beside {whole}, which says all of the query.");
            }
        }
    }
}

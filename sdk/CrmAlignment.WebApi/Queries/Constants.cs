using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// Values that stand in an address, whether where they are used or behind an alias: $filter=name eq @p1&amp;@p1='x'. An alias without a value
/// is null, as the protocol says.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows#use-parameter-aliases-with-query-options
/// </summary>
/// <param name="aliases">The values of aliases, which the parser of the address fills while it reads.</param>
/// <param name="values">The values of this request, where the address was read for another; null where it was not.</param>
internal sealed class Constants(IDictionary<string, SingleValueNode> aliases, FilterValues? values = null)
{
    /// <summary>Reads a value.</summary>
    /// <param name="node">What stands in the address.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryRead(QueryNode? node, out object? value)
    {
        switch (node)
        {
            case ConvertNode convert:
                return TryRead(convert.Source, out value);
            case ConstantNode constant:
                value = values is null ? constant.Value : values.Of(constant);
                return true;
            case ParameterAliasNode alias:
                value = null;
                return !aliases.TryGetValue(alias.Alias, out var named) || named is null || TryRead(named, out value);
            default:
                value = null;
                return false;
        }
    }
}

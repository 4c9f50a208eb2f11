using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Annotations of a set of rows, as far as the caller prefers them.</summary>
/// <param name="exchange">The request.</param>
/// <param name="set">The set.</param>
internal sealed class SetAnnotations(WebExchange exchange, ODataResourceSet set)
{
    /// <summary>Adds an annotation.</summary>
    public void Add(string name, object value)
    {
        if (exchange.Preferences.Includes(name))
        {
            set.InstanceAnnotations.Add(new ODataInstanceAnnotation(name, new ODataPrimitiveValue(value)));
        }
    }

    /// <summary>Adds how many rows there are: -1 when nobody asked.</summary>
    public void AddCount(EntityCollection found)
    {
        Add(Annotations.TotalCount, found.TotalRecordCount);
        Add(Annotations.TotalCountExceeded, found.TotalRecordCountLimitExceeded);
    }
}

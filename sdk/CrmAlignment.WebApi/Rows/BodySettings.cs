using CrmAlignment.WebApi.Exchange;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Rows;

/// <summary>How the OData library reads bodies. How large one may be the server says; the library's own limit is 1 MiB, which files exceed.</summary>
internal static class BodySettings
{
    /// <summary>The settings for the body of a request.</summary>
    public static ODataMessageReaderSettings Of(WebRequest request) => new()
    {
        Version = ODataVersion.V4,
        BaseUri = request.ServiceRoot,
        MessageQuotas = new ODataMessageQuotas { MaxReceivedMessageSize = long.MaxValue },
    };
}

using System;
using CrmAlignment.WebApi.Exchange;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// Headers that say how a write is done. Duplicates are not looked for unless the caller asks.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/manage-duplicate-detection-create-update
/// </summary>
internal static class WriteHeaders
{
    private const string Suppress = "MSCRM.SuppressDuplicateDetection";

    private const string Parameter = "SuppressDuplicateDetection";

    /// <summary>Sets the parameters that the headers are.</summary>
    public static OrganizationRequest Apply(WebExchange exchange, OrganizationRequest request)
    {
        if (exchange.Request.Header(Suppress) is { } suppress)
        {
            request[Parameter] = !string.Equals(suppress, "false", StringComparison.OrdinalIgnoreCase);
        }

        return request;
    }
}

using System;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// How much OData says beside the values: Accept: application/json;odata.metadata=none, minimal or full.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#http-headers
/// Whatever else a caller accepts, the answer is JSON, which is all that the platform writes.
/// </summary>
internal static class JsonFormat
{
    private const string Parameter = "odata.metadata=";

    /// <summary>The media type of an answer.</summary>
    public static string Of(string? accept)
    {
        var at = accept?.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) ?? -1;
        var asked = at < 0 ? [] : accept.AsSpan(at + Parameter.Length);
        return asked.StartsWith("none", StringComparison.OrdinalIgnoreCase) ? "application/json; odata.metadata=none"
            : asked.StartsWith("full", StringComparison.OrdinalIgnoreCase) ? "application/json; odata.metadata=full"
            : WebResponse.Json;
    }
}

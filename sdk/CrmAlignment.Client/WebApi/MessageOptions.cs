using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Parameters that any message may have beside its own: headers, and one option of the address.
/// https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters
/// </summary>
internal static class MessageOptions
{
    private const string Tag = "tag";

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["SuppressDuplicateDetection"] = "MSCRM.SuppressDuplicateDetection",
        ["BypassCustomPluginExecution"] = "MSCRM.BypassCustomPluginExecution",
        ["BypassBusinessLogicExecution"] = "MSCRM.BypassBusinessLogicExecution",
        ["BypassBusinessLogicExecutionStepIds"] = "MSCRM.BypassBusinessLogicExecutionStepIds",
        ["SuppressCallbackRegistrationExpanderJob"] = "MSCRM.SuppressCallbackRegistrationExpanderJob",
        ["SolutionUniqueName"] = "MSCRM.SolutionUniqueName",
    };

    /// <summary>Whether a parameter is an option of any message.</summary>
    public static bool Has(string parameter) => parameter == Tag || Headers.ContainsKey(parameter);

    /// <summary>The headers that the options of a request are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="own">Parameters of these names that are the message's own.</param>
    public static IReadOnlyList<(string Name, string Value)> HeadersOf(OrganizationRequest request, ICollection<string>? own = null) =>
    [
        .. from parameter in request.Parameters
           where parameter.Value is not null && Headers.ContainsKey(parameter.Key) && own?.Contains(parameter.Key) != true
           select (Headers[parameter.Key], parameter.Value is bool flag ? (flag ? "true" : "false") : parameter.Value.ToString()!),
    ];

    /// <summary>The option of an address that a request has; empty without one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="address">The address so far.</param>
    public static string Tagged(OrganizationRequest request, string address) => request.Parameters.TryGetValue(Tag, out var tag) && tag is string text
        ? $"{address}{(address.Contains('?') ? "&" : "?")}{Tag}={Uri.EscapeDataString(text)}"
        : address;
}

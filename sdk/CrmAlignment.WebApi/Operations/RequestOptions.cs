using System;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// Options that any request may have beside its own.
/// https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters
/// </summary>
internal static class RequestOptions
{
    private const string BypassPlugins = "MSCRM.BypassCustomPluginExecution";

    private const string Solution = "MSCRM.SolutionUniqueName";

    // What these ask for, the local Dataverse does not have; overlooked, logic would run that the caller wants skipped.
    private static readonly string[] Unsupported =
    [
        "MSCRM.BypassBusinessLogicExecution", "MSCRM.BypassBusinessLogicExecutionStepIds", "MSCRM.SuppressCallbackRegistrationExpanderJob",
    ];

    /// <summary>Sets the parameters that headers and address ask for.</summary>
    /// <exception cref="WebApiException">A header asks for what is not supported.</exception>
    public static void Apply(WebExchange exchange, OrganizationRequest request)
    {
        foreach (var header in Unsupported)
        {
            if (exchange.Request.Header(header) is not null)
            {
                throw WebApiException.NotSupported($"The header {header}");
            }
        }

        if (exchange.Request.Header(BypassPlugins) is { } bypass && !string.Equals(bypass, "false", StringComparison.OrdinalIgnoreCase))
        {
            request["BypassCustomPluginExecution"] = true;
        }

        if (exchange.Request.Header(Solution) is { } solution)
        {
            request["SolutionUniqueName"] = solution;
        }

        if (exchange.Options.Contains("tag") && exchange.Option("tag") is { } tag)
        {
            request["tag"] = tag;
        }
    }
}

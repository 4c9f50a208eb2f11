using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The names that steps find in OutputParameters where they differ from those of the response.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#outputparameters.</remarks>
internal static class OutputNames
{
    /// <summary>Renames the results of a response for the steps after the operation.</summary>
    /// <param name="message">The message.</param>
    /// <param name="response">The response.</param>
    public static void ForSteps(string message, OrganizationResponse response)
    {
        if (Of(message) is var (forCaller, forSteps))
        {
            Rename(response.Results, forCaller, forSteps);
        }
    }

    /// <summary>Gives the results of a response the names that its class reads.</summary>
    /// <param name="message">The message.</param>
    /// <param name="response">The response.</param>
    public static void ForCaller(string message, OrganizationResponse response)
    {
        if (Of(message) is var (forCaller, forSteps))
        {
            Rename(response.Results, forSteps, forCaller);
        }
    }

    private static (string ForCaller, string ForSteps)? Of(string message) => message switch
    {
        "Retrieve" => ("Entity", "BusinessEntity"),
        "RetrieveMultiple" => ("EntityCollection", "BusinessEntityCollection"),
        _ => null,
    };

    private static void Rename(ParameterCollection results, string from, string to)
    {
        if (results.TryGetValue(from, out var value))
        {
            results.Remove(from);
            results[to] = value;
        }
    }
}

using System;
using System.Collections.Concurrent;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>The SDK's classes for responses, found by the name of the message.</summary>
internal static class SdkResponses
{
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    /// <summary>The class of the response to a message; OrganizationResponse where the SDK has none.</summary>
    public static Type TypeOf(string message) => Types.GetOrAdd(message, Find);

    /// <summary>An empty response to a message.</summary>
    /// <param name="message">Name of the message.</param>
    /// <param name="results">Its results.</param>
    public static OrganizationResponse Make(string message, params (string Name, object? Value)[] results)
    {
        var response = (OrganizationResponse)Activator.CreateInstance(TypeOf(message))!;
        response.ResponseName = message;
        foreach (var (name, value) in results)
        {
            response.Results[name] = value;
        }

        return response;
    }

    private static Type Find(string message) =>
        typeof(OrganizationRequest).Assembly.GetType($"Microsoft.Xrm.Sdk.Messages.{message}Response")
        ?? typeof(WhoAmIRequest).Assembly.GetType($"Microsoft.Crm.Sdk.Messages.{message}Response")
        ?? typeof(OrganizationResponse);
}

using System;
using System.IO;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// The connection to a live environment, when one is given. Microsoft's ServiceClient makes it; it is found by name, because its
/// package restores only where a feed offers it (docs/architecture.md tells how to lay Microsoft's assemblies beside the tests).
/// </summary>
public static class LiveConnection
{
    /// <summary>Environment variable with the connection string.</summary>
    public const string Variable = "DATAVERSE_CONNECTION";

    private const string ClientAssembly = "Microsoft.PowerPlatform.Dataverse.Client";

    /// <summary>Whether a connection string is given.</summary>
    public static bool IsGiven => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Connects.</summary>
    /// <param name="userId">User to act as; null for the user of the connection string.</param>
    /// <exception cref="InvalidOperationException">No connection string is given, or ServiceClient is not there or not ready.</exception>
    public static IOrganizationService Open(Guid? userId = null)
    {
        var connectionString = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"Set {Variable} to a connection string of ServiceClient.");
        var type = ClientType();
        var client = (IOrganizationService)Activator.CreateInstance(type, connectionString, null)!;
        if (type.GetProperty("IsReady")!.GetValue(client) is not true)
        {
            throw new InvalidOperationException($"ServiceClient is not ready: {type.GetProperty("LastError")!.GetValue(client)}");
        }

        if (userId is { } id)
        {
            type.GetProperty("CallerId")!.SetValue(client, id);
        }

        return client;
    }

    private static Type ClientType()
    {
        try
        {
            return Assembly.Load(ClientAssembly).GetType(ClientAssembly + ".ServiceClient", throwOnError: true)!;
        }
        catch (FileNotFoundException exception)
        {
            throw new InvalidOperationException(
                $"{Variable} is set, but {ClientAssembly}.dll is not beside the tests. Build them with -p:MicrosoftSdkFolder=FOLDER, "
                + "a folder that holds it with the assemblies it needs (docs/architecture.md tells how to make one).",
                exception);
        }
    }
}

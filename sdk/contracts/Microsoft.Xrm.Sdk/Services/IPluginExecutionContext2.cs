using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with who called in Microsoft Entra ID and from a portal.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext2</remarks>
public interface IPluginExecutionContext2 : IPluginExecutionContext
{
    /// <summary>The id, in the directory, of the user as whom it runs.</summary>
    Guid UserAzureActiveDirectoryObjectId { get; }

    /// <summary>The id, in the directory, of the user who made the request.</summary>
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    /// <summary>The application's id when an application made the request; empty otherwise.</summary>
    Guid InitiatingUserApplicationId { get; }

    /// <summary>The contact who is signed in to the portal; empty otherwise.</summary>
    Guid PortalsContactId { get; }

    /// <summary>Whether a portal made the request.</summary>
    bool IsPortalsClientCall { get; }
}

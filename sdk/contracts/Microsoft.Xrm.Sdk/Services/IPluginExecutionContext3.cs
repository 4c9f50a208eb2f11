using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with the user who signed in.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext3</remarks>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    /// <summary>The user who signed in, whomever the request impersonates.</summary>
    Guid AuthenticatedUserId { get; }
}

using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with environment and tenant.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext6</remarks>
public interface IPluginExecutionContext6 : IPluginExecutionContext5
{
    /// <summary>The id of the environment.</summary>
    string EnvironmentId { get; }

    /// <summary>The id of the tenant.</summary>
    Guid TenantId { get; }
}

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with whether an application runs it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext7</remarks>
public interface IPluginExecutionContext7 : IPluginExecutionContext6
{
    /// <summary>Whether the user is an application user.</summary>
    bool IsApplicationUser { get; }
}

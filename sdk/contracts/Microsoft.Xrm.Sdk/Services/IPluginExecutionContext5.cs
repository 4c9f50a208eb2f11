namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with the client that made the request.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext5</remarks>
public interface IPluginExecutionContext5 : IPluginExecutionContext4
{
    /// <summary>The user agent of the request.</summary>
    string InitiatingUserAgent { get; }
}

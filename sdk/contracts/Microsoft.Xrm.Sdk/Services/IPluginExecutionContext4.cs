namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for, with the images of every record of CreateMultiple and its like.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.ipluginexecutioncontext4</remarks>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    /// <summary>The records before the core operation, in the order of the targets.</summary>
    EntityImageCollection[] PreEntityImagesCollection { get; }

    /// <summary>The records after the core operation, in the order of the targets.</summary>
    EntityImageCollection[] PostEntityImagesCollection { get; }
}

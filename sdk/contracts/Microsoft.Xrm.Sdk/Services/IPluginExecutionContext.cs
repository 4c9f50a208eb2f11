namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in runs for.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>The stage: 10 before validation, 20 before the operation, 30 the operation, 40 after it.</summary>
    int Stage { get; }

    /// <summary>The context of the operation that caused this one; null at the top.</summary>
    IPluginExecutionContext ParentContext { get; }
}

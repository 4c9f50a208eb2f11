namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What a custom activity runs for, with its arguments.</summary>
public interface ICustomActivityExecutionContext : IExecutionContext
{
    /// <summary>The arguments: values under names.</summary>
    ArgumentsCollection Arguments { get; set; }
}

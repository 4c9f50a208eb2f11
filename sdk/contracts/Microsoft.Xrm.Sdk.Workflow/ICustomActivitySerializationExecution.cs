namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An activity that writes its own state.</summary>
public interface ICustomActivitySerializationExecution
{
    /// <summary>Writes the state.</summary>
    void Serialize();
}

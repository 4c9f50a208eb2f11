namespace Microsoft.Xrm.Sdk;

/// <summary>A change of a record.</summary>
public interface IChangedItem
{
    /// <summary>What happened.</summary>
    ChangeType Type { get; set; }
}

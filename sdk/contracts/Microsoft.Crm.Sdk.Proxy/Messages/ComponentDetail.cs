using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A component of a solution.</summary>
[Serializable]
[DataContract(Name = "ComponentDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class ComponentDetail : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public ComponentDetail()
    {
    }

    /// <summary>The name to show.</summary>
    [DataMember]
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>The id.</summary>
    [DataMember]
    public Guid Id { get; set; }

    /// <summary>The parent's name to show.</summary>
    [DataMember]
    public string ParentDisplayName { get; set; } = string.Empty;

    /// <summary>The parent's id.</summary>
    [DataMember]
    public Guid ParentId { get; set; }

    /// <summary>The parent's schema name.</summary>
    [DataMember]
    public string ParentSchemaName { get; set; } = string.Empty;

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; } = string.Empty;

    /// <summary>The solution that has the component.</summary>
    [DataMember]
    public string Solution { get; set; } = string.Empty;

    /// <summary>The type of the component.</summary>
    [DataMember]
    public int Type { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

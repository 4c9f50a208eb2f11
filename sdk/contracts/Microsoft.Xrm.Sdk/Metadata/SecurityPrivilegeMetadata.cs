using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a privilege on a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.securityprivilegemetadata</remarks>
[Serializable]
[DataContract(Name = "SecurityPrivilegeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class SecurityPrivilegeMetadata : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    internal SecurityPrivilegeMetadata()
    {
    }

    /// <summary>Whether the privilege can be granted for a user's own records.</summary>
    [DataMember]
    public bool CanBeBasic { get; internal set; }

    /// <summary>Whether the privilege can be granted for a business unit and those below.</summary>
    [DataMember]
    public bool CanBeDeep { get; internal set; }

    /// <summary>Whether the privilege can be granted for one record.</summary>
    [DataMember]
    public bool CanBeEntityReference { get; internal set; }

    /// <summary>Whether the privilege can be granted for the organization.</summary>
    [DataMember]
    public bool CanBeGlobal { get; internal set; }

    /// <summary>Whether the privilege can be granted for a business unit.</summary>
    [DataMember]
    public bool CanBeLocal { get; internal set; }

    /// <summary>Whether the privilege can be granted for the parent of a record.</summary>
    [DataMember]
    public bool CanBeParentEntityReference { get; internal set; }

    /// <summary>The name.</summary>
    [DataMember]
    public string Name { get; internal set; }

    /// <summary>The id of the privilege.</summary>
    [DataMember]
    public Guid PrivilegeId { get; internal set; }

    /// <summary>What the privilege allows.</summary>
    [DataMember]
    public PrivilegeType PrivilegeType { get; internal set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A user or team, and what it may do with a record.</summary>
[Serializable]
[DataContract(Name = "PrincipalAccess", Namespace = ContractNamespace.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public PrincipalAccess()
    {
    }

    /// <summary>What it may do.</summary>
    [DataMember]
    public AccessRights AccessMask { get; set; }

    /// <summary>The user or team.</summary>
    [DataMember]
    public EntityReference Principal { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

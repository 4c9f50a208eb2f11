using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>An organization: names, addresses and version.</summary>
[Serializable]
[DataContract(Name = "OrganizationDetail", Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationDetail : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private EndpointCollection _endpoints;

    /// <summary>Creates an empty instance.</summary>
    public OrganizationDetail()
    {
    }

    /// <summary>The addresses under their kinds. Never null.</summary>
    [DataMember]
    public EndpointCollection Endpoints
    {
        get => _endpoints ??= new EndpointCollection();
        internal set => _endpoints = value;
    }

    /// <summary>The id of the environment.</summary>
    [DataMember]
    public string EnvironmentId { get; set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public string FriendlyName { get; set; }

    /// <summary>The region of the data center.</summary>
    [DataMember]
    public string Geo { get; set; }

    /// <summary>The id of the organization.</summary>
    [DataMember]
    public Guid OrganizationId { get; set; }

    /// <summary>The version of the platform.</summary>
    [DataMember]
    public string OrganizationVersion { get; set; }

    /// <summary>Whether the organization can be used.</summary>
    [DataMember]
    public OrganizationState State { get; set; }

    /// <summary>The id of the tenant.</summary>
    [DataMember]
    public string TenantId { get; set; }

    /// <summary>The unique name.</summary>
    [DataMember]
    public string UniqueName { get; set; }

    /// <summary>The name in the address.</summary>
    [DataMember]
    public string UrlName { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

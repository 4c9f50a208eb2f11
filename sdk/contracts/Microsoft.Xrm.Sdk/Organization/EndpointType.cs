using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>What an address offers.</summary>
[DataContract(Name = "EndpointType", Namespace = ContractNamespaces.Xrm2011)]
public enum EndpointType
{
    /// <summary>The SOAP endpoint.</summary>
    [EnumMember]
    OrganizationService = 0,

    /// <summary>The OData endpoint of version 2.</summary>
    [EnumMember]
    OrganizationDataService = 1,

    /// <summary>The application.</summary>
    [EnumMember]
    WebApplication = 2,
}

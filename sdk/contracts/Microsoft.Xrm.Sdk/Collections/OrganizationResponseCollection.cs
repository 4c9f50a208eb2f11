using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Responses to requests that were executed together, in the order of the requests.</summary>
[Serializable]
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
    /// <summary>Creates an empty collection.</summary>
    public OrganizationResponseCollection()
    {
    }
}

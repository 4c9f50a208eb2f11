using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Requests to execute together.</summary>
[Serializable]
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
    /// <summary>Creates an empty collection.</summary>
    public OrganizationRequestCollection()
    {
    }
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>The addresses of an organization under their kinds.</summary>
[Serializable]
[CollectionDataContract(Name = "EndpointCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EndpointCollection : DataCollection<EndpointType, string>
{
    /// <summary>Creates an empty collection.</summary>
    public EndpointCollection()
    {
    }
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What to read of the records related to a record: queries under relationships.</summary>
[Serializable]
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(QueryExpression))]
[KnownType(typeof(QueryByAttribute))]
[KnownType(typeof(FetchExpression))]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
    /// <summary>Creates an empty collection.</summary>
    public RelationshipQueryCollection()
    {
    }
}

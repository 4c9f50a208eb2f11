using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Records created, updated or read together with a record: collections under relationships.</summary>
[Serializable]
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    /// <summary>Creates an empty collection.</summary>
    public RelatedEntityCollection()
    {
    }

    /// <summary>Whether a change throws; false.</summary>
    public override bool IsReadOnly
    {
        get => base.IsReadOnly;
        internal set => base.IsReadOnly = value;
    }
}

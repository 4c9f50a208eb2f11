using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a record as the user's locale writes them: texts under logical names.</summary>
[Serializable]
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    /// <summary>Creates an empty collection.</summary>
    public FormattedValueCollection()
    {
    }
}
